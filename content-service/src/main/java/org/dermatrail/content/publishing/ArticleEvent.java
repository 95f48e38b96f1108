package org.dermatrail.content.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Translated;
import org.jspecify.annotations.Nullable;

/**
 * The data of every article event: the full state after the change, so that the latest event of an article is all that
 * a subscriber needs. The contract is the JSON Schema beside the service, not this record.
 */
record ArticleEvent(
        String slug,
        int revision,
        String state,
        String locale,
        String title,
        List<String> conditions,
        @Nullable String successor,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate reviewBy,
        List<StatedClaim> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StatedTranslation> translations) {

    /**
     * A further language that readers can get the article in.
     *
     * @param of the revision that it translates
     * @param stale whether that is no longer the current one
     */
    record StatedTranslation(String locale, int of, boolean stale) {}

    /** A claim as subscribers need it to judge what rests on it. */
    record StatedClaim(
            String id,
            String statement,
            Kind kind,
            Certainty certainty,
            Appraisal appraisal,
            List<String> appliesTo,
            List<String> sources,
            boolean shown) {

        static StatedClaim of(Claim claim) {
            return new StatedClaim(
                    claim.id(),
                    claim.statement(),
                    claim.kind(),
                    claim.certainty(),
                    claim.appraisal(),
                    claim.appliesTo(),
                    claim.sources(),
                    claim.shown());
        }
    }

    static ArticleEvent published(Manuscript text, int revision, List<Translated> translations) {
        return new ArticleEvent(
                text.slug(),
                revision,
                "published",
                text.locale(),
                text.title(),
                text.conditions(),
                null,
                null,
                text.reviewBy(),
                text.claims().stream().map(StatedClaim::of).toList(),
                translations.stream()
                        .map(into -> new StatedTranslation(into.locale(), into.of(), into.of() != revision))
                        .toList());
    }

    static ArticleEvent withdrawn(Manuscript text, int revision, String reason, @Nullable String successor) {
        return new ArticleEvent(
                text.slug(),
                revision,
                "withdrawn",
                text.locale(),
                text.title(),
                text.conditions(),
                successor,
                reason,
                null,
                List.of(),
                List.of());
    }
}
