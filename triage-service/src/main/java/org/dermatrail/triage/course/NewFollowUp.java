package org.dermatrail.triage.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.assessment.NewAssessment.StatedFinding;
import org.dermatrail.triage.assessment.NewAssessment.StatedMeasurement;
import org.dermatrail.triage.report.Sex;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report on somebody who was reported before: what has changed. What it does not speak of stays as it was; only a finding
 * that it says to be absent is gone.
 *
 * @param plannedProcedures all that are planned now; those of before stay where it is left out
 */
@Schema(name = "NewFollowUp")
record NewFollowUp(
        @Nullable
        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}",
                message = "must be a language tag such as en or en-GB")
        String locale,

        @Nullable @Min(0) @Max(130) Integer age,
        @Nullable Sex sex,

        @Nullable
        @Size(max = 100_000)
        @Pattern(
                regexp = "[^\\x00\\p{Cs}]*",
                flags = Pattern.Flag.DOTALL,
                message = "must not hold NUL or halves of characters")
        String text,

        @Nullable @Size(max = 200) List<@NotNull @Valid StatedFinding> findings,
        @Nullable @Size(max = 50) List<@NotNull @Valid StatedMeasurement> measurements,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> plannedProcedures) {

    NewAssessment about(String subject, String language) {
        return new NewAssessment(
                subject, locale == null ? language : locale, age, sex, text, findings, measurements, plannedProcedures);
    }

    /** Shows nothing of what the person said. */
    @Override
    public String toString() {
        return "NewFollowUp[redacted]";
    }
}
