package org.dermatrail.triage.scale;

import java.util.List;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * House-Brackmann grade of facial weakness, I to VI (House and Brackmann, 1985; free to use). It is entered as a
 * clinician graded it, or follows from what a person says of movement and of the eye; of both the graver counts. What is
 * self-reported is a lower bound for triage and no substitute for the examination. Looks at rest are not asked for,
 * because sources disagree to which grade they belong.
 */
record HouseBrackmann() implements Scale {

    private static final String GRADE = "grade";
    private static final String MOVEMENT = "movement";
    private static final String EYE = "eye-closure";
    private static final int[] BY_MOVEMENT = {1, 2, 3, 5, 6};
    private static final int[] BY_EYE = {1, 3, 4};

    private static final About ABOUT = new About(
            "house-brackmann",
            "House-Brackmann grade of facial weakness",
            "clinician, or self-reported as a lower bound",
            new About.Span(1, 6, "grade", Better.LOWER),
            "The grade as examined, or the graver of two self-reports: movement (normal I, slightly weak II, clearly "
                    + "lopsided III, barely any V, none VI) and the eye (closes easily I, closes when squeezed III, "
                    + "does not close fully IV).",
            Provenance.free("House and Brackmann, 1985"),
            null,
            List.of(
                    Input.graded(GRADE, "Grade as examined", 1, "I", "II", "III", "IV", "V", "VI")
                            .optional(),
                    Input.graded(
                                    MOVEMENT,
                                    "Movement of the weak side, as the person says",
                                    0,
                                    "normal",
                                    "slightly weak",
                                    "clearly lopsided",
                                    "barely any",
                                    "none")
                            .optional(),
                    Input.graded(
                                    EYE,
                                    "The eye of the weak side, as the person says",
                                    0,
                                    "closes easily",
                                    "closes only when squeezed",
                                    "does not close fully")
                            .optional()),
            Banding.of(
                    Band.from(1, "I", "grade I: normal"),
                    Band.from(2, "II", "grade II: slight weakness, the eye closes easily"),
                    Band.from(3, "III", "grade III: obvious weakness, the eye closes with effort"),
                    Band.from(4, "IV", "grade IV: disfiguring weakness, the eye does not close fully"),
                    Band.from(5, "V", "grade V: barely any movement"),
                    Band.from(6, "VI", "grade VI: no movement")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<Refusal> faults(Sheet sheet) {
        return sheet.holds(GRADE) || (sheet.holds(MOVEMENT) && sheet.holds(EYE))
                ? List.of()
                : List.of(new Refusal("", "Give '" + GRADE + "', or both '" + MOVEMENT + "' and '" + EYE + "'"));
    }

    @Override
    public Score score(Sheet sheet) {
        double told = Math.max(BY_MOVEMENT[(int) sheet.value(MOVEMENT, 0)], BY_EYE[(int) sheet.value(EYE, 0)]);
        double grade = Math.max(sheet.value(GRADE, 1), told);
        List<String> warnings = grade >= 4
                ? List.of("The eye needs protection, and its risk has to be judged the same day.")
                : List.of();
        return scored(grade, List.of(), warnings.toArray(String[]::new));
    }

    @Override
    public @Nullable Reading read(Report report) {
        Double graded = rated(report);
        Reading told = told(report);
        return graded == null || (told != null && told.value() > graded) ? told : new Reading(graded, meaning(graded));
    }

    private static @Nullable Reading told(Report report) {
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
