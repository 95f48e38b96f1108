package org.dermatrail.triage.scale;

import java.util.List;

/**
 * Band of a Dermatology Life Quality Index total, 0 to 30 (bands of Hongbo and others, 2005). The form is copyrighted
 * (A Y Finlay and G K Khan, 1992): only the total of a licensed form is read, and none of its wording is here.
 */
record Dlqi() implements Scale {

    private static final String UNANSWERED = "unanswered";
    private static final About ABOUT = new About(
            "dlqi",
            "DLQI total, effect of a skin condition on life",
            "patient from 16 years on",
            new About.Span(0, 30, "points", Better.LOWER),
            "The total of the ten items, 0 to 3 each, of the licensed form; not scored when two or more are unanswered.",
            Provenance.restricted(
                    "Finlay and Khan, 1994; bands by Hongbo and others, 2005",
                    "© A Y Finlay, G K Khan 1992. Free for routine clinical use with this notice; commercial and "
                            + "electronic use needs a licence. Only the total is entered."),
            Noise.of(4, "smallest change that matters to patients"),
            List.of(
                    Input.whole("total", "Total of the licensed form", "points", 0, 30),
                    Input.whole(UNANSWERED, "Items left unanswered", "items", 0, 10)
                            .optional()),
            Banding.of(
                    Band.from(0, "none", "no effect on life"),
                    Band.from(2, "small", "small effect on life"),
                    Band.from(6, "moderate", "moderate effect on life"),
                    Band.from(11, "very-large", "very large effect on life"),
                    Band.from(21, "extremely-large", "extremely large effect on life")));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public String measurement() {
        return "dlqi-total";
    }

    @Override
    public List<Refusal> faults(Sheet sheet) {
        return sheet.value(UNANSWERED, 0) >= 2
                ? List.of(new Refusal("", "Two or more items are unanswered: have the form completed"))
                : List.of();
    }

    @Override
    public Score score(Sheet sheet) {
        return scored(
                sheet.value("total"), List.of(), "Any thought of suicide counts more than this score: ask and act.");
    }
}
