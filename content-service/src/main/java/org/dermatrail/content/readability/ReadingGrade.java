package org.dermatrail.content.readability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The United States school grade from which a text can be read, by Flesch and Kincaid: 0.39 words a sentence + 11.8
 * syllables a word - 15.59, fitted to English (Kincaid, Fishburne, Rogers and Chissom: Derivation of new readability
 * formulas for Navy enlisted personnel, 1975). Very short sentences give values below zero.
 *
 * @param fleschKincaid to one decimal; absent where the formula does not hold, see {@code reason}
 * @param syllables counted by rule, see {@link Syllables}; absent with the grade
 * @param reason why there is no grade
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingGrade(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double fleschKincaid,
        int words,
        int sentences,
        @Nullable Integer syllables,
        @Nullable String reason) {

    private static final double PER_WORD_OF_A_SENTENCE = 0.39;
    private static final double PER_SYLLABLE_OF_A_WORD = 11.8;
    private static final double BASE = 15.59;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    /**
     * Grades a text that is already cut into sentences.
     *
     * @param locale a language such as {@code en} or {@code en-GB}; only English is graded
     */
    public static ReadingGrade of(List<String> sentences, String locale) {
        int words = 0;
        int latin = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            Matcher word = WORD.matcher(sentence);
            while (word.find()) {
                words++;
                latin += isReadable(word.group()) ? 1 : 0;
                syllables += Syllables.of(word.group());
            }
        }
        if (!Locale.forLanguageTag(locale).getLanguage().equals("en")) {
            return none(words, sentences.size(), "The formula was made for English only.");
        }
        if (words == 0) {
            return none(words, sentences.size(), "There are no words.");
        }
        if (latin * 2 < words) {
            return none(words, sentences.size(), "Most of it is not written in Latin letters.");
        }
        double grade =
                PER_WORD_OF_A_SENTENCE * words / sentences.size() + PER_SYLLABLE_OF_A_WORD * syllables / words - BASE;
        return new ReadingGrade(Math.round(grade * 10) / 10.0, words, sentences.size(), syllables, null);
    }

    private static ReadingGrade none(int words, int sentences, String reason) {
        return new ReadingGrade(null, words, sentences, null, reason);
    }

    private static boolean isReadable(String word) {
        int first = word.codePointAt(0);
        return Character.isDigit(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    }
}
