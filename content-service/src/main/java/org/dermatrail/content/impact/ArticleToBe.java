package org.dermatrail.content.impact;

import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;

/** An article as it would be, in the words that its event would have: what triage is asked about. */
record ArticleToBe(String article, List<StatedClaim> claims) {

    /** A claim as the event would state it. */
    record StatedClaim(
            String id,
            String statement,
            String kind,
            String certainty,
            String appraisal,
            List<String> appliesTo,
            List<String> sources) {

        static StatedClaim of(Claim claim) {
            return new StatedClaim(
                    claim.id(),
                    claim.statement(),
                    claim.kind().toString(),
                    claim.certainty().toString(),
                    claim.appraisal().toString(),
                    claim.appliesTo(),
                    claim.sources());
        }
    }

    static ArticleToBe of(Manuscript text) {
        return new ArticleToBe(
                text.slug(), text.claims().stream().map(StatedClaim::of).toList());
    }
}
