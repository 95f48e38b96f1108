package org.dermatrail.triage.scale;

/**
 * How far two values of an instrument must lie apart before a change is more than measuring error or matters to a
 * person; the published figure.
 *
 * @param sameRater the figure where one and the same person rated twice
 * @param otherwise the figure where two persons rated, or nobody knows who did
 * @param basis what the figure is
 */
public record Noise(double sameRater, double otherwise, String basis) {

    static Noise of(double figure, String basis) {
        return new Noise(figure, figure, basis);
    }

    double figure(boolean oneRater) {
        return oneRater ? sameRater : otherwise;
    }
}
