package org.dermatrail.triage.instrument;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.scale.About;
import org.dermatrail.triage.scale.Band;
import org.dermatrail.triage.scale.Banding;
import org.dermatrail.triage.scale.Better;
import org.dermatrail.triage.scale.Choice;
import org.dermatrail.triage.scale.Input;
import org.dermatrail.triage.scale.Licence;
import org.dermatrail.triage.scale.Noise;
import org.dermatrail.triage.scale.Scale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it leaves the service.
 *
 * @param measurement the id by which a report may give its value
 * @param noise how far values must lie apart to be called a change; absent where nothing is published
 */
@Schema(name = "Scale")
record ScaleView(
        String id,
        String name,
        String rater,
        double min,
        double max,
        String unit,
        Better better,
        String measurement,
        List<InputView> inputs,
        List<BandView> bands,
        String formula,
        String source,
        Licence licence,
        String terms,
        @Nullable NoiseView noise) {

    /** A value that is to be entered. */
    @Schema(name = "ScaleInput")
    record InputView(
            String id,
            String title,
            String unit,
            double min,
            double max,
            boolean whole,
            boolean required,
            List<ChoiceView> choices) {

        static InputView of(Input input) {
            return new InputView(
                    input.id(),
                    input.title(),
                    input.unit(),
                    input.min(),
                    input.max(),
                    input.whole(),
                    input.required(),
                    input.choices().stream().map(ChoiceView::of).toList());
        }
    }

    /** One of the only values that an input may have. */
    @Schema(name = "ScaleChoice")
    record ChoiceView(double value, String meaning) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(choice.value(), choice.meaning());
        }
    }

    /** A named part of the range. */
    @Schema(name = "ScaleBand")
    record BandView(
            String by, String id, double from, boolean fromIncluded, double to, boolean toIncluded, String meaning) {

        static List<BandView> of(Banding banding, double max) {
            var views = new ArrayList<BandView>();
            List<Band> bands = banding.bands();
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                Band next = i + 1 < bands.size() ? bands.get(i + 1) : null;
                views.add(new BandView(
                        banding.by(),
                        band.id(),
                        band.from(),
                        band.included(),
                        next == null ? max : next.from(),
                        next == null || !next.included(),
                        band.meaning()));
            }
            return views;
        }
    }

    /** The published figure below which a difference is no proven change. */
    @Schema(name = "ScaleNoise")
    record NoiseView(double sameRater, double otherwise, String basis) {

        static @Nullable NoiseView of(@Nullable Noise noise) {
            return noise == null ? null : new NoiseView(noise.sameRater(), noise.otherwise(), noise.basis());
        }
    }

    /** All instruments. */
    @Schema(name = "Scales")
    record All(List<ScaleView> items) {}

    static ScaleView of(Scale scale) {
        About about = scale.about();
        return new ScaleView(
                about.id(),
                about.name(),
                about.rater(),
                scale.min(),
                scale.max(),
                about.span().unit(),
                about.span().better(),
                scale.measurement(),
                about.inputs().stream().map(InputView::of).toList(),
                about.bandings().stream()
                        .flatMap(banding -> BandView.of(banding, scale.max()).stream())
                        .toList(),
                about.formula(),
                about.provenance().source(),
                about.provenance().licence(),
                about.provenance().terms(),
                NoiseView.of(about.noise()));
    }
}
