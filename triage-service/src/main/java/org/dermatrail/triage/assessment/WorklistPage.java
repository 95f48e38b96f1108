package org.dermatrail.triage.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param next the cursor of the following page, null at the end
 */
@Schema(name = "WorklistPage")
record WorklistPage(List<Item> items, @Nullable String next) {

    /** One row: enough to decide whom to look at first. */
    @Schema(name = "WorklistItem")
    record Item(
            UUID id,
            String subject,
            String status,
            String urgency,
            int score,
            int scoring,
            Instant scoredAt,
            Instant createdAt,
            @Nullable String override) {

        static Item of(Assessment assessment) {
            return new Item(
                    assessment.id,
                    assessment.subject,
                    assessment.status,
                    assessment.urgency,
                    assessment.score,
                    assessment.scoring,
                    assessment.scoredAt,
                    assessment.createdAt,
                    assessment.overrideUrgency);
        }
    }
}
