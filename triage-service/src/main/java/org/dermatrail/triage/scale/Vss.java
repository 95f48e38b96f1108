package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Vancouver Scar Scale (Sullivan and others, 1990; free to use): pigmentation, vascularity, pliability and height,
 * 0 to 13. The MODIFIED form after Baryza tells mixed from dark pigmentation and reaches 14. No official bands exist;
 * a contracture asks for referral whatever the total is.
 */
record Vss(Form form) implements Scale {

    /** Which pigmentation grades are used. */
    enum Form {
        ORIGINAL,
        MODIFIED
    }

    private static final double CONTRACTURE = 5;

    private static final ByForm<Form> ABOUT = new ByForm<>(Form.class, Vss::about);

    @Override
    public About about() {
        return ABOUT.get(form);
    }

    private static About about(Form form) {
        return switch (form) {
            case ORIGINAL ->
                about(
                        "vss",
                        "Vancouver Scar Scale",
                        13,
                        "Sullivan and others, 1990",
                        Input.graded("pigmentation", "Colour", 0, "normal", "pale", "dark"));
            case MODIFIED ->
                about(
                        "vss-modified",
                        "Vancouver Scar Scale, modified",
                        14,
                        "Sullivan and others, 1990, as modified by Baryza",
                        Input.graded("pigmentation", "Colour", 0, "normal", "pale", "mixed", "dark"));
        };
    }

    @Override
    public Score score(Sheet sheet) {
        double height = heightPoints(sheet.value("height"));
        var parts = List.of(
                Part.of("pigmentation", sheet.value("pigmentation")),
                Part.of("vascularity", sheet.value("vascularity")),
                Part.of("pliability", sheet.value("pliability")),
                Part.of("height", height));
        double total = parts.stream().mapToDouble(Part::value).sum();
        return sheet.value("pliability") == CONTRACTURE
                ? scored(total, parts, "A contracture asks for referral whatever the total is.")
                : scored(total, parts);
    }

    private static double heightPoints(double millimetres) {
        if (millimetres <= 0) {
            return 0;
        }
        if (millimetres < 2) {
            return 1;
        }
        return millimetres <= 5 ? 2 : 3;
    }

    private static About about(String id, String name, double max, String source, Input pigmentation) {
        return new About(
                id,
                name,
                "clinician",
                new About.Span(0, max, "points", Better.LOWER),
                "Pigmentation, vascularity and pliability as graded, plus 0 for a flat scar, 1 below 2 mm, 2 from 2 to "
                        + "5 mm and 3 above 5 mm.",
                Provenance.free(source),
                null,
                List.of(
                        pigmentation,
                        Input.graded("vascularity", "Redness", 0, "normal", "pink", "red", "purple"),
                        Input.graded(
                                "pliability",
                                "Stiffness",
                                0,
                                "normal",
                                "supple",
                                "yielding",
                                "firm",
                                "banding",
                                "contracture"),
                        Input.amount("height", "Height above the skin around it", "mm", 0, 100)),
                Banding.none());
    }
}
