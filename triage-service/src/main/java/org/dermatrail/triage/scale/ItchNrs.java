package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Numerical rating of the worst itch in the last 24 hours, 0 to 10, with the bands of Reich and others (2016; free to
 * use): 0 none, below 4 mild, below 7 moderate, below 9 severe, otherwise very severe.
 */
record ItchNrs() implements Scale {

    private static final About ABOUT = new About(
            "itch-nrs",
            "Itch, numerical rating",
            "patient",
            new About.Span(0, 10, "points", Better.LOWER),
            "The rating itself: the worst itch in the last 24 hours from 0, none, to 10, the worst that can be thought of.",
            Provenance.free("bands by Reich and others, 2016"),
            Noise.of(4, "change that is meaningful"),
            List.of(Input.amount("rating", "Worst itch in the last 24 hours", "points", 0, 10)),
            Banding.of(
                    Band.from(0, "none", "no itch"),
                    Band.above(0, "mild", "mild itch"),
                    Band.from(4, "moderate", "moderate itch"),
                    Band.from(7, "severe", "severe itch"),
                    Band.from(9, "very-severe", "very severe itch")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Score score(Sheet sheet) {
        return scored(sheet.value("rating"), List.of());
    }
}
