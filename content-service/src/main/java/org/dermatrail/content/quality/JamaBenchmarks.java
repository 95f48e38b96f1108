package org.dermatrail.content.quality;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * The four things by which a reader can judge a page of health information: who made it, on what, in whose interest and
 * how recent it is (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244). Sources have checks of their own.
 */
final class JamaBenchmarks implements Check {

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        List<Finding> findings = new ArrayList<>();
        people(circumstances.people(), findings);
        Manuscript manuscript = text.manuscript();
        if (manuscript.reviewBy() == null) {
            findings.add(new Finding(
                    Concern.REVIEW_DATE_MISSING,
                    "/reviewBy",
                    "It does not say by when somebody has to look at it again.",
                    "Set reviewBy."));
        } else if (!manuscript.reviewBy().isAfter(circumstances.today())) {
            findings.add(new Finding(
                    Concern.REVIEW_OVERDUE,
                    "/reviewBy",
                    "Somebody had to look at it again by " + manuscript.reviewBy() + ".",
                    "Review it and set the next day."));
        }
        if (isBlank(manuscript.disclosure())) {
            findings.add(new Finding(
                    Concern.DISCLOSURE_MISSING,
                    "/disclosure",
                    "It does not say who paid for it and which interests its makers have.",
                    "Say so in disclosure, also when there are none."));
        }
        if (!isBlank(manuscript.licence()) && isBlank(manuscript.attribution())) {
            findings.add(new Finding(
                    Concern.ATTRIBUTION_MISSING,
                    "/attribution",
                    "The text is used under a licence and its makers are not named.",
                    "Name them in attribution, in the words that the licence asks for."));
        }
        return findings;
    }

    private static void people(People people, List<Finding> findings) {
        if (isBlank(people.author())) {
            findings.add(new Finding(
                    Concern.AUTHOR_MISSING, "/author", "Nobody is named as its author.", "Have an editor save it."));
        }
        if (isBlank(people.reviewer())) {
            findings.add(
                    people.awaitsReview()
                            ? new Finding(
                                    Concern.REVIEW_OUTSTANDING,
                                    "/reviewer",
                                    "Nobody has reviewed it yet.",
                                    "Submit it; somebody who did not write it has to approve it.")
                            : new Finding(
                                    Concern.REVIEWER_MISSING,
                                    "/reviewer",
                                    "It is published and nobody has reviewed it.",
                                    "Open a draft of it and have that reviewed."));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
