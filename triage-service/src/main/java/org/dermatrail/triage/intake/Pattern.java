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

    boolean fits(long contexts) {
        return (contexts & needs) == needs && (contexts & forbids) == 0;
    }
}
