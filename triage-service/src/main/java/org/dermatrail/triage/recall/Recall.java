package org.dermatrail.triage.recall;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.assessment.Reason;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.governance.KnowledgeChange.Kind;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.jspecify.annotations.Nullable;

/**
 * A recall: due to claims of an article, or to knowledge, which may concern every open assessment.
 *
 * @param article null for a recall due to knowledge
 * @param pathways those that changed; none where only words did that pathways use
 * @param evidenceVersion the state of the evidence that set it off; assessments scored on it or later are not affected
 * @param cause the id of the event behind it
 */
record Recall(
        UUID id,
        @Nullable String article,
        @Nullable Integer revision,
        List<ClaimChange> claims,
        List<PathwayChange> pathways,
        long evidenceVersion,
        @Nullable String cause,
        Instant openedAt,
        @Nullable Instant completedAt) {

    /** Whether every open assessment is looked at, since a rule that is new may hold for any of them. */
    boolean concernsAll() {
        return article == null;
    }

    List<String> claimIds() {
        return claims.stream().map(ClaimChange::claim).toList();
    }

    /** Why an assessment that rested on these claims is scored again; of several reasons the gravest. */
    Reason reason(Collection<String> reliedOn) {
        if (concernsAll()) {
            boolean retiresOnly =
                    !pathways.isEmpty() && pathways.stream().allMatch(each -> each.change() == Kind.RETIRED);
            return retiresOnly ? Reason.PATHWAY_RETIRED : Reason.PATHWAY_ACTIVATED;
        }
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
