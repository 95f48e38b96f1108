package org.dermatrail.triage.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.scale.Better;
import org.dermatrail.triage.scale.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a person has been over time, the first report first; at most the latest 200. */
@Schema(name = "Course")
record CourseView(String subject, List<Entry> timeline, List<Trend> trends) {

    /**
     * One report.
     *
     * @param override the urgency that a clinician has put beside the computed one
     * @param followUpDue by when it should be followed up, while that is expected
     */
    @Schema(name = "CourseEntry")
    record Entry(
            UUID assessment,
            Instant reportedAt,
            String status,
            Urgency urgency,
            int score,
            @Nullable Urgency override,
            @Nullable UUID follows,
            @Nullable Instant followUpDue,
            boolean overdue) {}

    /** The values of one instrument. */
    @Schema(name = "CourseTrend")
    record Trend(String scale, String name, String unit, Better better, List<Value> values) {}

    /**
     * One value.
     *
     * @param change from the value before, or, where only that is proven, a worsening since the mildest value, held against the instrument's measuring error
     */
    @Schema(name = "CourseValue")
    record Value(
            UUID assessment,
            Instant at,
            double value,
            String meaning,
            @Nullable Change change) {}
}
