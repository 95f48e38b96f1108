package org.dermatrail.triage.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of an instrument before it is used.
 *
 * @param id the id that pathways and addresses name it by
 * @param rater who rates
 * @param formula how the value follows from the inputs, in words
 * @param noise null where no figure is published that tells a change from error
 * @param bandings empty where no bands are published
 */
public record About(
        String id,
        String name,
        String rater,
        Span span,
        String formula,
        Provenance provenance,
        @Nullable Noise noise,
        List<Input> inputs,
        List<Banding> bandings) {

    public About {
        inputs = List.copyOf(inputs);
        bandings = List.copyOf(bandings);
    }

    /** The range of the value, its unit and which way it points. */
    public record Span(double min, double max, String unit, Better better) {}
}
