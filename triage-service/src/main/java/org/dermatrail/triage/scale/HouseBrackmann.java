package org.dermatrail.triage.scale;

import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * House-Brackmann grade of facial weakness, I to VI (House and Brackmann, 1985; free to use), as far as a person's own
 * words reach: an eye that does not close fully means at least grade IV, weakness with an eye that closes means at
 * least II. It is a lower bound for triage and no substitute for the examination.
 */
record HouseBrackmann() implements Scale {

    @Override
    public String id() {
        return "house-brackmann";
    }

    @Override
    public double min() {
        return 1;
    }

    @Override
    public double max() {
        return 6;
    }

    @Override
    public @Nullable Reading read(Report report) {
        if (!report.has("facial-weakness-one-side")
                && !report.has("facial-weakness-both-sides")
                && !report.has("facial-droop")) {
            return null;
        }
        return report.has("eye-not-closing")
                ? new Reading(4, "at least grade IV: an eye does not close fully")
                : new Reading(2, "at least grade II, from the report alone");
    }
}
