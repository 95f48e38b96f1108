package org.dermatrail.triage.scale;

import org.jspecify.annotations.Nullable;

/**
 * What two values of one instrument say of the time between them. A difference below the published figure is no proven
 * change; where no figure is published the difference stands alone and is called unproven, in whichever direction.
 *
 * @param difference the later value less the earlier one
 * @param figure what the difference was held against, or null
 */
public record Change(
        Verdict verdict, double difference, @Nullable Double figure, String meaning) {

    /** What can be said. */
    public enum Verdict {
        IMPROVED,
        WORSE,
        NO_PROVEN_CHANGE,
        UNPROVEN_DIFFERENCE
    }

    /**
     * Compares two values.
     *
     * @param sameRater whether one and the same person is known to have rated both
     * @throws IllegalArgumentException if a value lies outside the instrument's range
     */
    public static Change between(Scale scale, double before, double now, boolean sameRater) {
        inRange(scale, before);
        inRange(scale, now);
        double difference = Figures.difference(now, before);
        Noise noise = scale.about().noise();
        if (noise == null) {
            return new Change(
                    Verdict.UNPROVEN_DIFFERENCE,
                    difference,
                    null,
                    "a difference of " + Figures.plain(difference)
                            + "; no published figure tells a change of this instrument from measuring error");
        }
        double figure = noise.figure(sameRater);
        String rests = Figures.plain(figure) + " points (" + noise.basis() + ")";
        if (Math.abs(difference) < figure) {
            return new Change(
                    Verdict.NO_PROVEN_CHANGE,
                    difference,
                    figure,
                    "no proven change: " + Figures.plain(difference) + " is less than " + rests);
        }
        boolean rose = difference > 0;
        boolean worse = rose == (scale.about().span().better() == Better.LOWER);
        return new Change(
                worse ? Verdict.WORSE : Verdict.IMPROVED,
                difference,
                figure,
                (worse ? "worse" : "improved") + ": " + Figures.plain(difference) + " reaches " + rests);
    }

    private static void inRange(Scale scale, double value) {
        if (!(value >= scale.min() && value <= scale.max())) {
            throw new IllegalArgumentException("a value of " + scale.id() + " outside its range");
        }
    }
}
