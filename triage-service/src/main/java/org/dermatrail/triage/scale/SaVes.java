package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bands of the patient's Vitiligo Extent Score, SA-VES, as a percentage of the body surface (cut-offs of van Geel and
 * others, 2021, 315 people). The pictures are protected: only the value from the authors' own calculator is read. The
 * paper gives three pairs of cut-offs, by extent, severity and impact, and not to which side they belong; here a value
 * at a cut-off belongs to the lower band. The band told is the gravest of the three.
 */
record SaVes() implements Scale {

    private static final List<String> GRAVITY = List.of("mild", "moderate", "severe");

    private static final About ABOUT = new About(
            "sa-ves",
            "SA-VES, extent of vitiligo as the patient rates it",
            "patient",
            new About.Span(0, 100, "% of the body surface", Better.LOWER),
            "The percentage that the authors' calculator gives. Moderate is above 1.05 and severe above 6.45 by "
                    + "extent, above 2.07 and 4.8 by severity, above 2 and 3.35 by impact.",
            Provenance.restricted(
                    "van Geel and others, 2021",
                    "The pictures and the calculator are protected; only the value that they gave is entered."),
            null,
            List.of(Input.amount("value", "Value of the authors' calculator", "% of the body surface", 0, 100)),
            List.of(banding("extent", 1.05, 6.45), banding("severity", 2.07, 4.8), banding("impact", 2, 3.35)));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        double value = sheet.value("value");
        var parts = new ArrayList<Part>();
        for (Banding banding : ABOUT.bandings()) {
            parts.add(new Part(banding.by(), value, in(banding, value)));
        }
        return new Score(value, band(value).id(), meaning(value), parts, List.of());
    }

    @Override
    public Band band(double value) {
        return ABOUT.bandings().stream()
                .map(banding -> Band.of(banding.bands(), value))
                .filter(band -> band != null)
                .max((one, other) -> GRAVITY.indexOf(one.id()) - GRAVITY.indexOf(other.id()))
                .orElseThrow(() -> new IllegalArgumentException("below 0 %"));
    }

    @Override
    public String meaning(double value) {
        return ABOUT.bandings().stream()
                .map(banding -> in(banding, value) + " by " + banding.by())
                .collect(Collectors.joining(", "));
    }

    private static String in(Banding banding, double value) {
        Band band = Band.of(banding.bands(), value);
        if (band == null) {
            throw new IllegalArgumentException("below 0 %");
        }
        return band.id();
    }

    private static Banding banding(String by, double moderate, double severe) {
        return new Banding(
                by,
                List.of(
                        Band.from(0, "mild", "mild by " + by),
                        Band.above(moderate, "moderate", "moderate by " + by),
                        Band.above(severe, "severe", "severe by " + by)));
    }
}
