package org.dermatrail.content.impact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Triage's dry run of the recall, over all clinics, as far as it is shown here.
 *
 * @param affected open assessments that rest on a claim that would change
 * @param scored how many of them were scored for the forecast; the counts after it are about these
 * @param adviceLost would no longer give some advice that they give now
 * @param failed could not be scored and would stand as they are
 * @param sample some of the caller's own clinic, the raised ones first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Forecast(
        int affected,
        int scored,
        int unchanged,
        int raised,
        int lowered,
        int adviceLost,
        int failed,
        List<Sample> sample) {

    /** An assessment that would change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sample(
            String assessment,
            String urgency,
            String newUrgency,
            @Nullable List<String> adviceLost) {}
}
