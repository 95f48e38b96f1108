package org.dermatrail.content.quality;

import java.util.List;
import org.dermatrail.content.readability.ReadingGrade;

/**
 * A text for patients can be read from grade 8 on. Titles and headings are no sentences and are not counted; each item of
 * a list counts as a sentence, because that is how it is read.
 */
final class ReadingLevel implements Check {

    static final double HIGHEST = 8.0;

    /** Of fewer words the formula says little. */
    static final int FEWEST_WORDS = 100;

    @Override
    public List<Finding> findings(Composition text, Circumstances circumstances) {
        ReadingGrade grade = grade(text);
        if (grade.fleschKincaid() == null) {
            return List.of(new Finding(
                    Concern.READING_GRADE_UNKNOWN,
                    "/sections",
                    "There is no reading grade. " + grade.reason(),
                    "Let somebody from the readership read it."));
        }
        if (grade.words() < FEWEST_WORDS || grade.fleschKincaid() <= HIGHEST) {
            return List.of();
        }
        return List.of(new Finding(
                Concern.READING_GRADE,
                "/sections",
                "It reads at grade " + grade.fleschKincaid() + "; patients need at most " + HIGHEST + ".",
                "Shorten sentences, and use shorter words."));
    }

    static ReadingGrade grade(Composition text) {
        List<String> sentences = text.passages().stream()
                .filter(passage -> !passage.heading())
                .flatMap(passage -> passage.sentences().stream())
                .toList();
        return ReadingGrade.of(sentences, text.manuscript().locale());
    }
}
