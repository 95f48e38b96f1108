package org.dermatrail.triage.instrument;

import java.util.List;
import org.dermatrail.triage.scale.Change;
import org.dermatrail.triage.scale.Part;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an instrument makes of entered values, as it leaves the service. */
@Schema(name = "ScaleScore")
record ScoreView(
        String scale,
        double value,
        double min,
        double max,
        @Nullable String band,
        String meaning,
        List<PartView> parts,
        List<String> warnings,
        @Nullable ChangeView change) {

    /** A subtotal, or the band by one of several divisions. */
    @Schema(name = "ScaleScorePart")
    record PartView(String id, double value, @Nullable String band) {

        static PartView of(Part part) {
            return new PartView(part.id(), part.value(), part.band());
        }
    }

    /** What has changed since an earlier value. */
    @Schema(name = "ScaleChange")
    record ChangeView(
            Change.Verdict verdict,
            double difference,
            @Nullable Double figure,
            String meaning) {

        static @Nullable ChangeView of(@Nullable Change change) {
            return change == null
                    ? null
                    : new ChangeView(change.verdict(), change.difference(), change.figure(), change.meaning());
        }
    }

    static ScoreView of(Scale scale, Score score, @Nullable Change change) {
        return new ScoreView(
                scale.id(),
                score.value(),
                scale.min(),
                scale.max(),
                score.band(),
                score.meaning(),
                score.parts().stream().map(PartView::of).toList(),
                score.warnings(),
                ChangeView.of(change));
    }
}
