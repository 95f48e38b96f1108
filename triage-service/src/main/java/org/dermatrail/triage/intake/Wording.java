package org.dermatrail.triage.intake;

import java.util.BitSet;

/** A pattern and what it stands for; {@code next} are the classes of all its elements but the first. */
record Wording(Pattern pattern, Sense sense, int[] next) {

    static Wording of(Pattern pattern, Sense sense) {
        int[] next = pattern.elements().stream()
                .skip(1)
                .mapToInt(Pattern.Element::wordClass)
                .toArray();
        return new Wording(pattern, sense, next);
    }

    /** Whether a sentence with these classes and contexts may have it at all. */
    boolean mayBeIn(BitSet classes, long contexts) {
        for (int wordClass : next) {
            if (!classes.get(wordClass)) {
                return false;
            }
        }
        return pattern.fits(contexts);
    }
}
