package org.dermatrail.content.impact;

import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft would set off.
 *
 * @param revision the current revision that the draft is compared with; none for a new or a withdrawn article
 * @param assessments how many open assessments rest on a claim that the draft changes or removes
 * @param forecast triage's dry run; none where triage refuses it or does not answer
 * @param notice why there is no forecast
 */
record ImpactView(
        String slug,
        @Nullable Integer revision,
        Claims claims,
        long assessments,
        @Nullable Forecast forecast,
        @Nullable String notice) {

    /** The claims that differ, by how. */
    record Claims(List<Added> added, List<Changed> changed, List<Removed> removed) {}

    /** A claim that the current revision does not make. */
    record Added(String id, Claim after) {}

    /** A claim that would be stated or appraised in another way. */
    record Changed(String id, Claim before, Claim after, long assessments) {}

    /** A claim that the draft no longer makes. */
    record Removed(String id, Claim before, long assessments) {}
}
