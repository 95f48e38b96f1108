package org.dermatrail.content.readability;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a line of text, by the rules of Unicode that the JDK knows for each language. */
public final class Sentences {

    private Sentences() {}

    /**
     * Every sentence that holds at least one word.
     *
     * @param locale a language such as {@code en} or {@code en-GB}
     */
    public static List<String> of(String text, String locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(locale));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
                sentences.add(sentence);
            }
            start = end;
        }
        return List.copyOf(sentences);
    }
}
