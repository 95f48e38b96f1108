package org.dermatrail.triage.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dermatrail.triage.scale.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Values to score.
 *
 * @param previous an earlier value of the same instrument, to be told what has changed
 */
@Schema(name = "ToScore")
record ToScore(
        @NotNull @Size(max = 50) List<@NotNull @Valid EnteredValue> inputs,
        @Nullable @Valid Previous previous) {

    /** A value in the unit of its input; naming the unit has it checked. */
    @Schema(name = "EnteredValue")
    record EnteredValue(
            @NotBlank @Size(max = 100) String id,
            @NotNull Double value,
            @Nullable @Size(max = 100) String unit) {}

    /** An earlier value. */
    @Schema(name = "PreviousValue")
    record Previous(
            @NotNull Double value,

            @Nullable
            @Schema(description = "Whether the same person rated both; not known counts as no", defaultValue = "false")
            Boolean sameRater) {

        boolean oneRater() {
            return Boolean.TRUE.equals(sameRater);
        }
    }

    List<Entry> entries() {
        return inputs.stream()
                .map(one -> new Entry(one.id(), one.value(), one.unit()))
                .toList();
    }

    /** Shows nothing of what was measured. */
    @Override
    public String toString() {
        return "ToScore[redacted]";
    }
}
