package org.dermatrail.triage.assessment;

import java.time.Instant;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the course of things sees it.
 *
 * @param urgency of its latest scoring
 * @param override the urgency that a clinician has put beside it
 * @param follows the assessment that it follows up, the newest of its chain when it came
 */
public record Past(
        UUID id,
        String subject,
        String locale,
        String status,
        Instant reportedAt,
        Urgency urgency,
        int score,
        @Nullable Urgency override,
        @Nullable UUID follows,
        Report report) {

    /** Shows nothing of what the person said. */
    @Override
    public String toString() {
        return "Past[redacted]";
    }
}
