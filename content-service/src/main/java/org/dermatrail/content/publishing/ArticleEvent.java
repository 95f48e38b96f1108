package org.dermatrail.content.publishing;

import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
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
        List<StatedClaim> claims) {

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

    static ArticleEvent published(Manuscript text, int revision) {
        return new ArticleEvent(
                text.slug(),
                revision,
                "published",
                text.locale(),
                text.title(),
                text.conditions(),
                null,
                null,
                text.claims().stream().map(StatedClaim::of).toList());
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
                List.of());
    }
}
