package org.dermatrail.triage.interview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.report.Presence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the question at hand.
 *
 * @param question its number
 * @param others the answer about everything that it asked about and that is not among the answers
 */
@Schema(name = "NewAnswers")
record NewAnswers(
        @NotNull @Min(1) @Max(2_000_000_000) Integer question,
        @Nullable @Size(max = 50) List<@NotNull @Valid Given> answers,
        @Nullable Presence others) {

    /**
     * One answer.
     *
     * @param about the id of what was asked about
     * @param since how long ago it began; where that was asked it may be left out, which means that it is not known
     */
    @Schema(name = "GivenAnswer")
    record Given(
            @NotBlank @Size(max = 100) String about,
            @NotNull Presence presence,

            @Nullable
            @Schema(implementation = String.class, description = "How long ago it began, ISO 8601", example = "P2D")
            Duration since) {}

    List<Given> given() {
        return answers == null ? List.of() : answers;
    }

    /** Shows nothing of what the person said. */
    @Override
    public String toString() {
        return "NewAnswers[redacted]";
    }
}
