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

    private static final double LARGE_MM = 7;
    private static final List<String> MAJOR =
            List.of("lesion-growing", "lesion-irregular-shape", "lesion-irregular-colour");
    private static final List<String> LESION = List.of("mole-changing", "dark-patch-new", "lesion-unchanged");
    private static final List<String> MINOR = List.of("lesion-inflamed", "lesion-sensation-change");

    private static final About ABOUT = new About(
            "seven-point-checklist",
            "Weighted 7-point checklist for pigmented lesions",
            "anybody",
            new About.Span(0, 10, "points", Better.LOWER),
            "2 each for change in size, irregular shape and irregular colour; 1 each for a diameter of 7 mm or more, "
                    + "inflammation, oozing or crusting, and a change in sensation.",
            Provenance.free("NICE guideline NG12"),
            null,
            List.of(
                    Input.yesOrNo("change-in-size", "It has changed in size"),
                    Input.yesOrNo("irregular-shape", "Its shape is irregular"),
                    Input.yesOrNo("irregular-colour", "Its colour is irregular"),
                    Input.amount("diameter", "Largest diameter", "mm", 0, 500),
                    Input.yesOrNo("inflammation", "It is inflamed"),
                    Input.yesOrNo("oozing", "It oozes or crusts"),
                    Input.yesOrNo("sensation", "It feels different")),
            Banding.of(
                    Band.from(0, "below", "below the referral score of 3"),
                    Band.from(REFERRAL, "refer", "suspected-cancer pathway, seen within 2 weeks")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        int major = (int) sheet.sum(List.of("change-in-size", "irregular-shape", "irregular-colour"));
        int minor = (int) sheet.sum(List.of("inflammation", "oozing", "sensation"))
                + (sheet.value("diameter") >= LARGE_MM ? 1 : 0);
        return scored(
                of(major, minor),
                List.of(Part.of("major", 2 * major), Part.of("minor", minor)),
                "Strong concern about one feature is enough to refer, and a new, growing, firm or raised lesion"
                        + " without pigment needs the same pathway.");
    }

    @Override
    public @Nullable Reading read(Report report) {
        Double rated = rated(report);
        Integer told = told(report);
        if (rated == null && told == null) {
            return null;
        }
        double score = Math.max(rated == null ? 0 : rated, told == null ? 0 : told);
        return new Reading(score, meaning(score));
    }

    private static @Nullable Integer told(Report report) {
        int major = count(report, MAJOR);
        if (major == 0 && LESION.stream().noneMatch(report::has)) {
            return null;
        }
        int minor = count(report, MINOR);
        Double diameter = report.highest("lesion-diameter-mm");
        if (report.has("lesion-large") || (diameter != null && diameter >= LARGE_MM)) {
            minor++;
        }
        if (report.has("lesion-oozing") || report.has("lesion-bleeding")) {
            minor++;
        }
        return of(major, minor);
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
