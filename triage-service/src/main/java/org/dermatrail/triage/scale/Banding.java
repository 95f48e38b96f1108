package org.dermatrail.triage.scale;

import java.util.List;

/**
 * One way to divide an instrument's range into bands.
 *
 * @param by what the bands tell apart, where an instrument has been divided in more than one way
 * @param bands in rising order; the first begins with the least value of the instrument
 */
public record Banding(String by, List<Band> bands) {

    public Banding {
        bands = List.copyOf(bands);
    }

    static List<Banding> none() {
        return List.of();
    }

    static List<Banding> of(Band... bands) {
        return List.of(new Banding("value", List.of(bands)));
    }
}
