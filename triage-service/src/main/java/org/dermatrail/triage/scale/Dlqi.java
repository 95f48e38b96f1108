package org.dermatrail.triage.scale;

import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Band of a Dermatology Life Quality Index total, 0 to 30 (bands of Hongbo and others, 2005). The form is copyrighted
 * (A Y Finlay and G K Khan, 1992): only the total of a licensed form is read, and none of its wording is here.
 */
record Dlqi() implements Scale {

    @Override
    public String id() {
        return "dlqi";
    }

    @Override
    public double min() {
        return 0;
    }

    @Override
    public double max() {
        return 30;
    }

    @Override
    public @Nullable Reading read(Report report) {
        Double total = report.measured("dlqi-total");
        return total == null ? null : new Reading(total, band(total));
    }

    /** The effect on life that a total stands for. */
    public static String band(double total) {
        if (total < 2) {
            return "no effect on life";
        }
        if (total < 6) {
            return "small effect on life";
        }
        if (total < 11) {
            return "moderate effect on life";
        }
        return total < 21 ? "very large effect on life" : "extremely large effect on life";
    }
}
