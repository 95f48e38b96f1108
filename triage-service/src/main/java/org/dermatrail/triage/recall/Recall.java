package org.dermatrail.triage.recall;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.assessment.Reason;
import org.dermatrail.triage.evidence.ClaimChange;
import org.jspecify.annotations.Nullable;

/**
 * A recall.
 *
 * @param evidenceVersion the state of the evidence that set it off; assessments scored on it or later are not affected
 * @param cause the id of the article event
 */
record Recall(
        UUID id,
        String article,
        int revision,
        List<ClaimChange> claims,
        long evidenceVersion,
        @Nullable String cause,
        Instant openedAt,
        @Nullable Instant completedAt) {

    List<String> claimIds() {
        return claims.stream().map(ClaimChange::claim).toList();
    }

    /** Why an assessment that rested on these claims is scored again; of several reasons the gravest. */
    Reason reason(Collection<String> reliedOn) {
        List<ClaimChange.Kind> kinds = claims.stream()
                .filter(change -> reliedOn.contains(change.claim()))
                .map(ClaimChange::change)
                .toList();
        if (kinds.contains(ClaimChange.Kind.WITHDRAWN)) {
            return Reason.CLAIM_WITHDRAWN;
        }
        if (kinds.contains(ClaimChange.Kind.REVISED)) {
            return Reason.CLAIM_REVISED;
        }
        return kinds.contains(ClaimChange.Kind.RESTORED) ? Reason.CLAIM_RESTORED : Reason.CLAIM_ADDED;
    }
}
