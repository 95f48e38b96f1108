package org.dermatrail.triage.scoring;

import java.util.List;
import java.util.Map;

/**
 * The claims as they stand, by full id. A claim that is not here counts as withdrawn: losing evidence can make a result
 * more urgent and never less.
 */
public record Evidence(Map<String, ClaimVersion> claims) {

    /** What a result says of a rule whose claims are withdrawn or, where it would reassure, too uncertain. */
    public static final String UNDER_REVIEW = "under_review";

    public Evidence {
        claims = Map.copyOf(claims);
    }

    Citation cite(String claim) {
        var version = claims.get(claim);
        if (version == null) {
            return new Citation(claim.substring(0, claim.indexOf('/')), 0, claim, "unknown");
        }
        return new Citation(version.article(), version.revision(), version.claim(), version.certainty());
    }

    boolean standing(List<String> ids) {
        for (String id : ids) {
            var version = claims.get(id);
            if (version == null || !version.current()) {
                return false;
            }
        }
        return true;
    }

    /** Whether these claims may carry reassurance. */
    boolean sound(List<String> ids) {
        for (String id : ids) {
            var version = claims.get(id);
            if (version == null || !version.current() || version.doubtful()) {
                return false;
            }
        }
        return true;
    }
}
