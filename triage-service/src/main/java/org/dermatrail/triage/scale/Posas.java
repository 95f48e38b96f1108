package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Total of a Patient and Observer Scar Assessment Scale 2.0 (van de Kar and others, 2005), 6 to 60 for each of the two.
 * The form is restricted: it is filled in elsewhere under its licence and only the total of its six items is read; the
 * overall opinion is not part of the total. No official bands exist.
 */
record Posas(Rater rater) implements Scale {

    /** Whose total it is. */
    enum Rater {
        PATIENT,
        OBSERVER
    }

    private static final ByForm<Rater> ABOUT = new ByForm<>(Rater.class, Posas::about);

    @Override
    public About about() {
        return ABOUT.get(rater);
    }

    private static About about(Rater rater) {
        String whose = switch (rater) {
            case PATIENT -> "patient";
            case OBSERVER -> "observer";
        };
        return new About(
                "posas-" + whose,
                "POSAS 2.0, total of the " + whose + " scale",
                whose,
                new About.Span(6, 60, "points", Better.LOWER),
                "The total of the six items of the licensed form, without the overall opinion.",
                Provenance.restricted(
                        "van de Kar and others, 2005",
                        "The form is free for non-commercial use, needs a fee otherwise and must not be changed; only "
                                + "its total is entered."),
                null,
                List.of(Input.whole("total", "Total of the six items", "points", 6, 60)),
                Banding.none());
    }

    @Override
    public String measurement() {
        return id() + "-total";
    }

    @Override
    public Score score(Sheet sheet) {
        return scored(sheet.value("total"), List.of());
    }
}
