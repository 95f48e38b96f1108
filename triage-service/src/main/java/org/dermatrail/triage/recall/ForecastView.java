package org.dermatrail.triage.recall;

import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.evidence.ClaimChange;
import org.dermatrail.triage.pathway.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a recall would do, over all clinics.
 *
 * @param affected open assessments that rest on a claim that would change
 * @param scored how many of them were scored for this forecast; the other counts are about these
 * @param adviceLost would no longer give some advice that they give now
 * @param failed could not be scored and would stand as they are
 * @param sample some of the caller's own clinic, the raised ones first
 */
@Schema(name = "RecallForecast")
record ForecastView(
        String article,
        List<Change> claims,
        int affected,
        int scored,
        int unchanged,
        int raised,
        int lowered,
        int adviceLost,
        int failed,
        List<Sample> sample) {

    /** A claim that would change and how many open assessments rest on it. */
    @Schema(name = "ForecastChange")
    record Change(String claim, ClaimChange.Kind change, int assessments) {}

    /** An assessment that would change. */
    @Schema(name = "ForecastSample")
    record Sample(UUID assessment, Urgency urgency, Urgency newUrgency, List<String> adviceLost) {}
}
