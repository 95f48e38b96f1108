package org.dermatrail.triage.scale;

import java.util.List;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Weighted 7-point checklist for pigmented lesions as NICE NG12 gives it (free to use). Change in size, irregular shape
 * and irregular colour count 2 each; a diameter of 7 mm or more, inflammation, oozing or crusting, and a change in
 * sensation count 1 each: 0 to 10. Three or more asks for the suspected-cancer pathway; strong concern about one
 * feature is enough, and the list misses melanomas without pigment.
 */
record SevenPointChecklist() implements Scale {

    /** From this score on a lesion belongs on the suspected-cancer pathway. */
    public static final int REFERRAL = 3;

    private static final List<String> MAJOR =
            List.of("lesion-growing", "lesion-irregular-shape", "lesion-irregular-colour");
    private static final List<String> MINOR = List.of("lesion-inflamed", "lesion-sensation-change");

    @Override
    public String id() {
        return "seven-point-checklist";
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
        if (!report.has("mole-changing") && !report.has("dark-patch-new") && !report.has("lesion-unchanged")) {
            return null;
        }
        int major = count(report, MAJOR);
        int minor = count(report, MINOR);
        Double diameter = report.measured("lesion-diameter-mm");
        if (report.has("lesion-large") || (diameter != null && diameter >= 7)) {
            minor++;
        }
        if (report.has("lesion-oozing") || report.has("lesion-bleeding")) {
            minor++;
        }
        int score = of(major, minor);
        return new Reading(
                score,
                score >= REFERRAL ? "suspected-cancer pathway, seen within 2 weeks" : "below the referral score of 3");
    }

    /** The score for the number of major (0 to 3) and minor (0 to 4) features. */
    public static int of(int major, int minor) {
        if (major < 0 || major > 3 || minor < 0 || minor > 4) {
            throw new IllegalArgumentException("major is 0 to 3 and minor 0 to 4, not " + major + " and " + minor);
        }
        return 2 * major + minor;
    }

    private static int count(Report report, List<String> findings) {
        int count = 0;
        for (String finding : findings) {
            if (report.has(finding)) {
                count++;
            }
        }
        return count;
    }
}
