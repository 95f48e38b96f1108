package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Assessment of the Vitiligo European Task Force (Taieb and Picardo, 2007; free to use) over five regions. STAGE sums the
 * stage of the largest patch of each region, 0 to 15; SPREAD sums whether the patches of each region regress, stay or
 * grow, -5 to +5. An older form counts stages to 4 and is another scale. No official bands exist for stages.
 */
record Vetf(Aspect aspect) implements Scale {

    /** What is summed. */
    enum Aspect {
        STAGE,
        SPREAD
    }

    private static final List<String> REGIONS = List.of("head-and-neck", "trunk", "arms", "legs", "hands-and-feet");
    private static final int GREATEST_STAGE = 3;

    private static final ByForm<Aspect> ABOUT = new ByForm<>(Aspect.class, Vetf::about);

    @Override
    public About about() {
        return ABOUT.get(aspect);
    }

    private static About about(Aspect aspect) {
        var source = Provenance.free("Taieb and Picardo, Vitiligo European Task Force, 2007 (stages 0 to 3)");
        return switch (aspect) {
            case STAGE ->
                new About(
                        "vetf-stage",
                        "VETF stage of vitiligo",
                        "clinician",
                        new About.Span(0, GREATEST_STAGE * REGIONS.size(), "points", Better.LOWER),
                        "The sum of the stages, 0 to 3, of the largest patch of each of five regions.",
                        source,
                        null,
                        inputs(aspect),
                        Banding.none());
            case SPREAD ->
                new About(
                        "vetf-spread",
                        "VETF spread of vitiligo",
                        "clinician",
                        new About.Span(-REGIONS.size(), REGIONS.size(), "points", Better.LOWER),
                        "The sum of -1 (regressing), 0 (stable) or +1 (growing) of each of five regions.",
                        source,
                        null,
                        inputs(aspect),
                        Banding.of(
                                Band.from(-REGIONS.size(), "regressing", "regressing on the whole"),
                                Band.from(0, "stable", "stable on the whole"),
                                Band.above(0, "active", "active: growing on the whole")));
        };
    }

    @Override
    public Score score(Sheet sheet) {
        var parts = REGIONS.stream()
                .map(region -> Part.of(region, sheet.value(region)))
                .toList();
        double value = sheet.sum(REGIONS);
        boolean hidden = aspect == Aspect.SPREAD && value <= 0 && parts.stream().anyMatch(part -> part.value() > 0);
        return hidden
                ? scored(value, parts, "A region is growing although the sum does not show it: take it as active.")
                : scored(value, parts);
    }

    private static List<Input> inputs(Aspect aspect) {
        var inputs = new ArrayList<Input>();
        for (String region : REGIONS) {
            String words = region.replace('-', ' ');
            inputs.add(
                    switch (aspect) {
                        case STAGE ->
                            Input.graded(
                                    region,
                                    "Largest patch, " + words,
                                    0,
                                    "normal",
                                    "incomplete loss of pigment",
                                    "complete loss of pigment",
                                    "complete loss with more than 30 % white hair");
                        case SPREAD -> Input.graded(region, "Patches, " + words, -1, "regressing", "stable", "growing");
                    });
        }
        return inputs;
    }
}
