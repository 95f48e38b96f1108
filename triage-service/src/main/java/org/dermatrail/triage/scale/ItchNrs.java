package org.dermatrail.triage.scale;

import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Numerical rating of the worst itch in the last 24 hours, 0 to 10, with the bands of Reich and others (2016; free to
 * use): 0 none, below 4 mild, below 7 moderate, below 9 severe, otherwise very severe.
 */
record ItchNrs() implements Scale {

    @Override
    public String id() {
        return "itch-nrs";
    }

    @Override
    public double min() {
        return 0;
    }

    @Override
    public double max() {
        return 10;
    }

    @Override
    public @Nullable Reading read(Report report) {
        Double rated = report.measured("itch-nrs");
        return rated == null ? null : new Reading(rated, band(rated));
    }

    /** The band of a rating. */
    public static String band(double rated) {
        if (rated <= 0) {
            return "no itch";
        }
        if (rated < 4) {
            return "mild itch";
        }
        if (rated < 7) {
            return "moderate itch";
        }
        return rated < 9 ? "severe itch" : "very severe itch";
    }
}
