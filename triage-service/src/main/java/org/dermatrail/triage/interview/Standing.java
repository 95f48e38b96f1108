package org.dermatrail.triage.interview;

import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.wire.Canonical;

/**
 * Where an interview stands by the claims and pathways of one moment.
 *
 * @param state the number of that moment; every change of claims or pathways makes it greater
 */
record Standing(Interview interview, Inquiry inquiry, Vocabulary vocabulary, long state) {

    /**
     * The number of the question at hand. Where claims or pathways have changed what is asked since it was put, it is
     * another question with a number of its own, so that nobody denies what they were not asked.
     */
    int number() {
        return asked().equals(interview.asked)
                ? interview.question
                : interview.question + (int) (state - interview.askedAt);
    }

    /** Puts the question at hand under a number that none had before. */
    void put(int number) {
        interview.question = number;
        interview.asked = asked();
        interview.askedAt = state;
    }

    private String asked() {
        Question next = inquiry.next();
        return next == null
                ? ""
                : Canonical.digestOfText(next.getClass().getSimpleName() + ' ' + String.join(" ", next.items()));
    }
}
