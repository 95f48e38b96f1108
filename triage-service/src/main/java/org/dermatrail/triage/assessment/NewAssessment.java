package org.dermatrail.triage.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a portal posts: who reports (a pseudonym of the clinic's own), what they say, and what is already coded.
 *
 * @param subject the clinic's pseudonym for the person; never a name
 * @param locale BCP 47 tag of the text
 * @param age completed years
 * @param text the person's own words, at most 100,000 characters; kept encrypted
 */
@Schema(name = "NewAssessment")
public record NewAssessment(
        @NotBlank @Pseudonym String subject,

        @Nullable
        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}",
                message = "must be a language tag such as en or en-GB")
        @Schema(defaultValue = "en")
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

    /**
     * A finding that the clinic's form has asked for.
     *
     * @param since how long ago it began, where it is present and that is known
     */
    @Schema(name = "StatedFinding")
    public record StatedFinding(
            @NotBlank @Size(max = 100) String id,
            @NotNull Presence presence,

            @Nullable
            @Schema(implementation = String.class, description = "How long ago it began, ISO 8601", example = "P3D")
            Duration since) {}

    /** A measured value in the unit that the vocabulary gives. */
    @Schema(name = "StatedMeasurement")
    public record StatedMeasurement(
            @NotBlank @Size(max = 100) String id, @NotNull Double value) {}

    public String languageTag() {
        return locale == null ? "en" : locale;
    }

    List<StatedFinding> statedFindings() {
        return findings == null ? List.of() : findings;
    }

    List<StatedMeasurement> statedMeasurements() {
        return measurements == null ? List.of() : measurements;
    }

    List<String> statedProcedures() {
        return plannedProcedures == null ? List.of() : plannedProcedures;
    }

    /** Shows nothing of what the person said. */
    @Override
    public String toString() {
        return "NewAssessment[redacted]";
    }
}
