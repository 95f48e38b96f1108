package org.dermatrail.triage.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an instrument's range with a name of its own. It reaches to where the next one begins, so that the bands of
 * an instrument can have neither gaps nor overlaps.
 *
 * @param included whether {@code from} itself belongs to this band rather than to the one before it
 */
public record Band(String id, double from, boolean included, String meaning) {

    /** A band that begins with this value. */
    static Band from(double from, String id, String meaning) {
        return new Band(id, from, true, meaning);
    }

    /** A band that begins just above this value. */
    static Band above(double from, String id, String meaning) {
        return new Band(id, from, false, meaning);
    }

    /** The band of a value, or null where there are none. Bands are in rising order. */
    static @Nullable Band of(List<Band> bands, double value) {
        Band found = null;
        for (Band band : bands) {
            if (value > band.from || (band.included && value == band.from)) {
                found = band;
            }
        }
        return found;
    }
}
