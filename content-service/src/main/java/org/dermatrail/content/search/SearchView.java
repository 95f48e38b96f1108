package org.dermatrail.content.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a question: what to do first, if anything, and the articles that match. */
record SearchView(
        @Schema(description = "How many articles match") long total,

        @Schema(description = "What to do first, where the question reads like an emergency; show it above the hits")
        @Nullable
        String notice,

        @Schema(description = "The question with slips mended, not beside a notice; the hits are for both") @Nullable
        String didYouMean,

        @Schema(description = "The best matches; a snippet is HTML in which mark is the only element")
        List<Found.Hit> hits,

        @Schema(description = "By dimension (condition, treatment, kind, certainty, locale) the most frequent values")
        Map<String, List<Found.FacetValue>> facets) {

    static SearchView of(Found found, @Nullable String notice) {
        String meant = notice == null ? found.didYouMean() : null;
        return new SearchView(found.total(), notice, meant, found.hits(), found.facets());
    }
}
