package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.dermatrail.content.search.Found.FacetValue;
import org.jspecify.annotations.Nullable;

/** Counts the values of what was found. What is known of the values belongs to one state of the index and is kept with it. */
final class Counting {

    private static final int MOST_VALUES = 20;
    private static final List<String> DIMENSIONS =
            List.of(Fields.CONDITION, Fields.TREATMENT, Fields.KIND, Fields.CERTAINTY, Fields.LOCALE);

    private final FacetsConfig config = new FacetsConfig();
    private volatile @Nullable DefaultSortedSetDocValuesReaderState values;

    Counting() {
        DIMENSIONS.forEach(dimension -> config.setMultiValued(dimension, true));
    }

    FacetsConfig config() {
        return config;
    }

    Map<String, List<FacetValue>> count(IndexReader reader, FacetsCollector found) throws IOException {
        if (hasNoValues(reader)) {
            return Map.of();
        }
        var counts = new SortedSetDocValuesFacetCounts(values(reader), found);
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String dimension : DIMENSIONS) {
            FacetResult result = counts.getTopChildren(MOST_VALUES, dimension);
            if (result != null && result.labelValues.length > 0) {
                facets.put(
                        dimension,
                        Arrays.stream(result.labelValues)
                                .map(value -> new FacetValue(value.label, value.value.longValue()))
                                .toList());
            }
        }
        return facets;
    }

    private static boolean hasNoValues(IndexReader reader) {
        return reader.leaves().stream()
                .map(leaf -> leaf.reader().getFieldInfos().fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME))
                .allMatch(Objects::isNull);
    }

    private SortedSetDocValuesReaderState values(IndexReader reader) throws IOException {
        DefaultSortedSetDocValuesReaderState known = values;
        if (known == null || known.getReader() != reader) {
            known = new DefaultSortedSetDocValuesReaderState(reader, config);
            values = known;
        }
        return known;
    }
}
