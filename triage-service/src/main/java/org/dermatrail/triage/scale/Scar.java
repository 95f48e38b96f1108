package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Scar Cosmesis Assessment and Rating scale (Kantor, 2016; open-access tables, free to use): six features that a
 * clinician rates and two that the patient answers, 0 to 15. No official bands exist.
 */
record Scar() implements Scale {

    private static final String[] SPREAD = {"none", "slight", "moderate", "marked", "very marked"};
    private static final String[] DEGREE = {"none", "slight", "moderate", "marked"};

    private static final About ABOUT = new About(
            "scar",
            "SCAR, cosmesis of a scar",
            "clinician and patient",
            new About.Span(0, 15, "points", Better.LOWER),
            "The sum of spread 0 to 4, redness 0 to 3, colour change, suture marks and overall impression 0 or 1 each, "
                    + "raised or sunken 0 to 3, and itch and pain 0 or 1 each as the patient says.",
            Provenance.free("Kantor, 2016"),
            null,
            List.of(
                    Input.graded("spread", "Widening", 0, SPREAD),
                    Input.graded("erythema", "Redness", 0, DEGREE),
                    Input.yesOrNo("dyspigmentation", "Colour unlike the skin around it"),
                    Input.yesOrNo("suture-marks", "Marks of stitches"),
                    Input.graded("height", "Raised or sunken", 0, DEGREE),
                    Input.graded("overall", "Overall impression", 0, "acceptable", "not acceptable"),
                    Input.yesOrNo("itch", "Itch, as the patient says"),
                    Input.yesOrNo("pain", "Pain, as the patient says")),
            Banding.none());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        return scored(sheet.sum(ABOUT.inputs().stream().map(Input::id).toList()), List.of());
    }
}
