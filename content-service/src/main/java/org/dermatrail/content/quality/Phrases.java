package org.dermatrail.content.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases to look for, as whole words. A {@code *} at the end of a word stands for any ending; a phrase without a small
 * letter, such as {@code NICE}, is looked for as it is written, all others in any case.
 */
final class Phrases {

    /** Where a phrase was found. */
    record Match(String text, int start, int end) {}

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern pattern;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Phrases(List<String> phrases) {
        this.pattern = phrases.isEmpty() ? NOTHING : Alternatives.wholeWords(phrases, Phrases::expression);
    }

    /** Whether there is nothing to look for. */
    boolean isNothing() {
        return pattern == NOTHING;
    }

    Optional<Match> first(CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new Match(matcher.group(), matcher.start(), matcher.end()))
                : Optional.empty();
    }

    List<Match> all(CharSequence text) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            matches.add(new Match(matcher.group(), matcher.start(), matcher.end()));
        }
        return matches;
    }

    private static String expression(String phrase) {
        String words = Pattern.compile(" ")
                .splitAsStream(phrase)
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}{0,20}"
                        : Pattern.quote(word))
                .collect(Collectors.joining("\\s{1,3}"));
        boolean asWritten = phrase.equals(phrase.toUpperCase(Locale.ROOT)) && phrase.matches(".*\\p{Lu}.*");
        return asWritten ? words : "(?iu:" + words + ")";
    }
}
