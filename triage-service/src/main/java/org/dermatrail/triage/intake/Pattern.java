package org.dermatrail.triage.intake;

import java.util.List;

/**
 * A wording to look for: word classes in order with small gaps between them. A context (a scar, the face) may have to
 * be spoken of there, or may not.
 */
record Pattern(List<Element> elements, long needs, long forbids) {

    /** A class to meet, and how much may stand between it and the one before. */
    record Element(int wordClass, int gap) {}

    Pattern {
        elements = List.copyOf(elements);
    }

    int anchor() {
        return elements.getFirst().wordClass();
    }

    /** Whether a sentence has all its classes; {@code seen} holds for each class the last sentence that has it. */
    boolean isWithin(int[] seen, int sentence) {
        for (int i = 1; i < elements.size(); i++) {
            if (seen[elements.get(i).wordClass()] != sentence) {
                return false;
            }
        }
        return true;
    }

    boolean fits(long contexts) {
        return (contexts & needs) == needs && (contexts & forbids) == 0;
    }
}
