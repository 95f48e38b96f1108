package org.dermatrail.triage.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Vitiligo Area Scoring Index (Hamzavi and others, 2004; formula free to use): for each region the area in hand units,
 * one of which is 1 % of the body surface, times the share of pigment that is lost, summed. BODY is the original over
 * five regions, FACE is F-VASI with the face as 3 % at most, TOTAL is T-VASI, of which sources disagree whether it
 * includes the face, so that this has to be said. No official bands exist.
 */
record Vasi(Extent extent) implements Scale {

    /** What of the body is rated. */
    enum Extent {
        BODY,
        FACE,
        TOTAL
    }

    private static final String FACE = "face";
    private static final String INCLUDES_FACE = "includes-face";
    private static final double FACE_AREA = 3;
    private static final double WHOLE = 100;
    private static final List<String> BODY = List.of("hands", "upper-limbs", "trunk", "lower-limbs", "feet");
    private static final List<Choice> RESIDUAL = List.of(
            new Choice(0, "all pigment there"),
            new Choice(0.10, "only specks without colour"),
            new Choice(0.25, "more coloured than white"),
            new Choice(0.50, "as much white as coloured"),
            new Choice(0.75, "more white than coloured"),
            new Choice(0.90, "only specks of colour"),
            new Choice(1, "no pigment"));
    private static final Noise SMALLEST_DETECTABLE =
            new Noise(4.7, 7.1, "smallest detectable change: 7.1 between raters, 4.7 for one and the same rater");
    private static final String FORMULA = "The sum over the regions of area in hand units times share of pigment lost. "
            + "One hand unit, the person's own palm with fingers, is 1 % of the body surface.";

    private static final ByForm<Extent> ABOUT = new ByForm<>(Extent.class, Vasi::about);

    @Override
    public About about() {
        return ABOUT.get(extent);
    }

    private static About about(Extent extent) {
        var source = Provenance.free("Hamzavi and others, 2004");
        return switch (extent) {
            case BODY ->
                new About(
                        "vasi",
                        "VASI without face and neck",
                        "clinician",
                        new About.Span(0, WHOLE, "points", Better.LOWER),
                        FORMULA,
                        source,
                        SMALLEST_DETECTABLE,
                        regions(),
                        Banding.none());
            case FACE ->
                new About(
                        "f-vasi",
                        "F-VASI, vitiligo of the face",
                        "clinician",
                        new About.Span(0, FACE_AREA, "points", Better.LOWER),
                        FORMULA + " The face has 3 hand units at most.",
                        source,
                        null,
                        List.of(area(FACE, FACE_AREA), residual(FACE)),
                        Banding.none());
            case TOTAL ->
                new About(
                        "t-vasi",
                        "T-VASI, vitiligo of the whole body",
                        "clinician",
                        new About.Span(0, WHOLE, "points", Better.LOWER),
                        FORMULA + " It has to be said whether the face is in it.",
                        source,
                        SMALLEST_DETECTABLE,
                        total(),
                        Banding.none());
        };
    }

    @Override
    public List<Refusal> faults(Sheet sheet) {
        var faults = new ArrayList<Refusal>();
        BigDecimal areas = BigDecimal.ZERO;
        for (String region : rated(sheet)) {
            BigDecimal area = sheet.decimal(areaOf(region));
            if (area == null) {
                faults.add(new Refusal(
                        "", "'" + areaOf(region) + "' is missing: give its area, or 0 for '" + INCLUDES_FACE + "'"));
                continue;
            }
            areas = areas.add(area);
            if (area.signum() > 0 && !sheet.holds(residualOf(region))) {
                faults.add(new Refusal(
                        "",
                        "'" + residualOf(region) + "' is missing: an area above 0 needs its share of lost pigment"));
            }
        }
        if (areas.compareTo(BigDecimal.valueOf(WHOLE)) > 0) {
            faults.add(new Refusal("", "All areas together are more than 100 hand units: check them"));
        }
        if (extent == Extent.TOTAL && !sheet.yes(INCLUDES_FACE) && sheet.holds(areaOf(FACE))) {
            faults.add(
                    new Refusal("", "'" + areaOf(FACE) + "' is given: set '" + INCLUDES_FACE + "' to 1 or leave it"));
        }
        return faults;
    }

    @Override
    public Score score(Sheet sheet) {
        var parts = new ArrayList<Part>();
        BigDecimal total = BigDecimal.ZERO;
        for (String region : rated(sheet)) {
            BigDecimal area = BigDecimal.valueOf(sheet.value(areaOf(region)));
            BigDecimal lost = BigDecimal.valueOf(sheet.value(residualOf(region), 0));
            BigDecimal points = area.multiply(lost);
            parts.add(Part.of(region, points.doubleValue()));
            total = total.add(points);
        }
        double value = total.doubleValue();
        String meaning = meaning(value);
        if (extent == Extent.TOTAL) {
            meaning += sheet.yes(INCLUDES_FACE) ? ", face included" : ", face not included";
        }
        return new Score(
                value,
                null,
                meaning,
                parts,
                extent == Extent.FACE
                        ? List.of()
                        : List.of("A change of less than 7.1 points between two raters is no proven change."));
    }

    private List<String> rated(Sheet sheet) {
        return switch (extent) {
            case BODY -> BODY;
            case FACE -> List.of(FACE);
            case TOTAL -> {
                var regions = new ArrayList<>(BODY);
                if (sheet.yes(INCLUDES_FACE)) {
                    regions.add(FACE);
                }
                yield regions;
            }
        };
    }

    private static List<Input> regions() {
        var inputs = new ArrayList<Input>();
        for (String region : BODY) {
            inputs.add(area(region, WHOLE));
            inputs.add(residual(region));
        }
        return inputs;
    }

    private static List<Input> total() {
        var inputs = regions();
        inputs.add(Input.yesOrNo(INCLUDES_FACE, "Whether the face is in this total"));
        inputs.add(area(FACE, FACE_AREA).optional());
        inputs.add(residual(FACE));
        return inputs;
    }

    private static Input area(String region, double most) {
        return Input.amount(areaOf(region), "Area of the patches, " + words(region), "hand units", 0, most);
    }

    private static Input residual(String region) {
        return Input.chosen(residualOf(region), "Share of pigment lost, " + words(region), "share", RESIDUAL)
                .optional();
    }

    private static String areaOf(String region) {
        return region + "-area";
    }

    private static String residualOf(String region) {
        return region + "-depigmentation";
    }

    private static String words(String region) {
        return region.replace('-', ' ');
    }
}
