package org.dermatrail.triage.recall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.governance.KnowledgeChange.PathwayChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recall as a clinic sees it: the change, and what became of the clinic's own assessments.
 *
 * @param article whose claims changed; none where pathways did, or only words that they use
 * @param unacknowledged how many new scorings nobody at the clinic has acknowledged
 * @param assessments the clinic's assessments that were scored anew, in a single recall's view only, at most 200
 */
@Schema(name = "Recall")
record RecallView(
        UUID id,
        @Nullable String article,
        @Nullable Integer revision,
        List<ClaimChange> claims,
        List<PathwayChange> pathways,
        @Schema(enumeration = {"open", "completed"}) String status,
        int affected,
        int unchanged,
        int raised,
        int lowered,
        int failed,
        int unacknowledged,
        Instant openedAt,
        @Nullable Instant completedAt,
        @Nullable List<Rescored> assessments) {

    /** An assessment that the recall scored anew. */
    @Schema(name = "RecalledAssessment")
    record Rescored(
            UUID assessment,
            int scoring,
            String previousUrgency,
            String urgency,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}

    /** A page of recalls, the newest first. */
    @Schema(name = "RecallPage")
    record Page(List<RecallView> items, @Nullable String next) {}

    static RecallView of(Recall recall, RecallCounts counts, int unacknowledged, @Nullable List<Rescored> assessments) {
        return new RecallView(
                recall.id(),
                recall.article(),
                recall.revision(),
                recall.claims(),
                recall.pathways(),
                recall.completedAt() == null ? "open" : "completed",
                counts.affected(),
                counts.unchanged(),
                counts.raised(),
                counts.lowered(),
                counts.failed(),
                unacknowledged,
                recall.openedAt(),
                recall.completedAt(),
                assessments);
    }
}
