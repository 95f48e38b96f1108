package org.dermatrail.content.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many articles match, of which the hits are a part
 * @param didYouMean the words as they were mended, null where every word is known
 * @param facets for each dimension its most frequent values among all that match
 */
public record Found(long total, @Nullable String didYouMean, List<Hit> hits, Map<String, List<FacetValue>> facets) {

    /**
     * An article that matches.
     *
     * @param snippet the best passages as HTML: the article's own text escaped, what matches within {@code <mark>}
     * @param score between 0 and 1, to be compared within one answer only
     * @param stale true of a translation where the article was revised since
     * @param notice what a reader of a stale translation has to know, null of other texts
     * @param claims the statements that match best, the best first; of a stale translation only those that still hold
     */
    public record Hit(
            String article,
            int revision,
            String locale,
            boolean reviewed,
            boolean stale,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String notice,

            String title,
            String snippet,
            double score,
            List<HitClaim> claims) {}

    /** A statement of a hit, as plain text. */
    public record HitClaim(String id, String statement) {}

    /** A value of a dimension and how many of the matching articles have it. */
    public record FacetValue(String value, long count) {}

    /** Nothing. */
    public static Found nothing() {
        return new Found(0, null, List.of(), Map.of());
    }
}
