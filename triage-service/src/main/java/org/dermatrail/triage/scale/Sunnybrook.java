package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Composite of the Sunnybrook Facial Grading System (Ross and others, 1996) from the three sums of a form that was filled
 * in elsewhere, as the form is restricted: 4 times the voluntary movements less 5 times the resting symmetry less the
 * synkinesis. Arithmetic can fall to -15; what is below 0 is told as 0. Healthy people score 65 to 100, so less than 100
 * is no disease.
 */
record Sunnybrook() implements Scale {

    private static final double HEALTHY = 65;
    private static final About ABOUT = new About(
            "sunnybrook",
            "Sunnybrook composite of facial function",
            "clinician",
            new About.Span(0, 100, "points", Better.HIGHER),
            "4 times the sum of the five voluntary movements, less 5 times the sum of resting symmetry, less the sum"
                    + " of synkinesis; told as 0 where that is below 0.",
            Provenance.restricted(
                    "Ross and others, 1996",
                    "The form is protected (Sunnybrook); only the sums of a form filled in elsewhere are entered."),
            null,
            List.of(
                    Input.whole("resting-sum", "Sum of the resting items", "points", 0, 4),
                    Input.whole("voluntary-sum", "Sum of the five voluntary movements", "points", 5, 25),
                    Input.whole("synkinesis-sum", "Sum of the five synkinesis items", "points", 0, 15)),
            Banding.of(
                    Band.from(0, "reduced", "below what healthy people score (65 to 100)"),
                    Band.from(HEALTHY, "as-healthy", "within what healthy people score (65 to 100)")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        double resting = 5 * sheet.value("resting-sum");
        double voluntary = 4 * sheet.value("voluntary-sum");
        double synkinesis = sheet.value("synkinesis-sum");
        double composite = voluntary - resting - synkinesis;
        var parts = List.of(
                Part.of("resting", resting), Part.of("voluntary", voluntary), Part.of("synkinesis", synkinesis));
        return composite < 0
                ? scored(0, parts, "The arithmetic gives " + Figures.plain(composite) + ", told as 0.")
                : scored(composite, parts);
    }
}
