package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a vital sign is from normal, 0 to 3 points. Published bands leave room between their whole numbers or tenths;
 * a value there counts as the further from normal, so bands begin at a hundredth above on the high side.
 */
final class Points {

    private static final double NEVER_HIGH = Double.POSITIVE_INFINITY;

    private final double[] under;
    private final double[] from;

    private Points(double[] under, double[] from) {
        this.under = under;
        this.from = from;
    }

    /** Below these values 1, 2 and 3 points. */
    static Points low(double one, double two, double three) {
        return new Points(new double[] {one, two, three}, new double[] {NEVER_HIGH, NEVER_HIGH, NEVER_HIGH});
    }

    /** From these values on 1, 2 and 3 points as well. */
    Points high(double one, double two, double three) {
        return new Points(under, new double[] {one, two, three});
    }

    static double never() {
        return NEVER_HIGH;
    }

    /** Each point by itself; of the grades of a sign the lower ones hold where a higher one does. */
    List<Point> each(String measurement) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < under.length; i++) {
            points.add(new Point.Beyond(measurement, under[i], from[i]));
        }
        return points;
    }

    int of(double value) {
        int points = 0;
        for (int i = 0; i < under.length; i++) {
            if (value < under[i] || value >= from[i]) {
                points = i + 1;
            }
        }
        return points;
    }
}
