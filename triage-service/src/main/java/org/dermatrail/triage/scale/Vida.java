package org.dermatrail.triage.scale;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Vitiligo Disease Activity score (Njoo and others, 1999; free to use): how long ago the last new patch or growth was.
 * +4 within 6 weeks, +3 within 3 months, +2 within 6 months, +1 within 12 months, 0 stable for a year or more, -1
 * stable for a year or more with colour coming back by itself. A boundary counts as the more active level; months are
 * counted as 92, 183 and 365 days.
 *
 * <p>A reading from what a person tells was right about stability in little more than half of the people in one study,
 * so no rule may clear a person for a procedure by it.
 */
record Vida() implements Scale {

    private static final Duration SIX_WEEKS = Duration.ofDays(42);
    private static final Duration THREE_MONTHS = Duration.ofDays(92);
    private static final Duration SIX_MONTHS = Duration.ofDays(183);
    private static final Duration YEAR = Duration.ofDays(365);

    private static final String WARNING =
            "Never clear anybody for a procedure by this score alone: self-reports of stability are often wrong.";
    private static final About ABOUT = new About(
            "vida",
            "VIDA, activity of vitiligo",
            "clinician, from the history",
            new About.Span(-1, 4, "points", Better.LOWER),
            "By the time since the last new patch or growth: 4 within 6 weeks, 3 within 3 months, 2 within 6 months, 1 "
                    + "within 12 months, 0 for a year or more, -1 when colour is also coming back by itself.",
            Provenance.free("Njoo and others, 1999"),
            null,
            List.of(
                    Input.whole("days-since-activity", "Days since the last new patch or growth", "days", 0, 45_000),
                    Input.yesOrNo("repigmenting", "Colour is coming back by itself")
                            .optional()),
            Banding.of(
                    Band.from(-1, "repigmenting", "stable for a year or more, with colour coming back"),
                    Band.from(0, "stable", "stable for a year or more"),
                    Band.from(1, "12-months", "active within the last 12 months"),
                    Band.from(2, "6-months", "active within the last 6 months"),
                    Band.from(3, "3-months", "active within the last 3 months"),
                    Band.from(4, "6-weeks", "active within the last 6 weeks")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        Duration since = Duration.ofDays((long) sheet.value("days-since-activity"));
        return scored(of(since, sheet.yes("repigmenting")), List.of(), WARNING);
    }

    @Override
    public @Nullable Reading read(Report report) {
        Double rated = rated(report);
        Integer told = told(report);
        if (rated == null) {
            return told == null ? null : reading(told);
        }
        int entered = (int) Math.rint(rated);
        return reading(told == null ? entered : Math.max(entered, told));
    }

    /** The score by what is told; the more active counts where an entered value says otherwise. */
    private static @Nullable Integer told(Report report) {
        if (report.has("vitiligo-spreading") || report.has("vitiligo-fast-spread")) {
            return 4;
        }
        if (report.has("vitiligo-new") || report.has("vitiligo-relapse") || report.has("koebner-lines")) {
            Duration since = report.since("vitiligo-new");
            since = shorter(since, report.since("vitiligo-relapse"));
            since = shorter(since, report.since("koebner-lines"));
            return since == null ? null : of(since, false);
        }
        if (!report.has("vitiligo-stable")) {
            return null;
        }
        return report.has("vitiligo-repigmenting") ? -1 : 0;
    }

    /** The score for the time since the last new patch or growth. */
    public static int of(Duration sinceLastActivity, boolean colourComingBack) {
        if (sinceLastActivity.compareTo(SIX_WEEKS) <= 0) {
            return 4;
        }
        if (sinceLastActivity.compareTo(THREE_MONTHS) <= 0) {
            return 3;
        }
        if (sinceLastActivity.compareTo(SIX_MONTHS) <= 0) {
            return 2;
        }
        if (sinceLastActivity.compareTo(YEAR) < 0) {
            return 1;
        }
        return colourComingBack ? -1 : 0;
    }

    private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Reading reading(int value) {
        return new Reading(value, meaning(value));
    }
}
