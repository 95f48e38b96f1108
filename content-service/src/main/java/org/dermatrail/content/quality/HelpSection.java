package org.dermatrail.content.quality;

import java.util.List;
import org.dermatrail.content.manuscript.Section;

/** Every article says when to get help, whatever it is about. Known by the section's id, or by what its heading says. */
final class HelpSection implements Check {

    private static final String ID = "when-to-get-help";

    private final Vocabulary vocabulary;

    HelpSection(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        Phrases headings = vocabulary.wording(text.language()).help();
        boolean there = text.manuscript().sections().stream()
                .anyMatch(section -> section.id().equals(ID) || says(headings, section));
        return there
                ? List.of()
                : List.of(new Finding(
                        Concern.HELP_SECTION_MISSING,
                        "/sections",
                        "No section tells when to get help.",
                        "Add a section with the id " + ID + "."));
    }

    private static boolean says(Phrases headings, Section section) {
        return headings.first(section.heading()).isPresent();
    }
}
