package org.dermatrail.content.quality;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One pattern for many words. */
final class Alternatives {

    private Alternatives() {}

    /**
     * Finds any of the words where no letter or digit stands before or after it. Words are grouped by their first letter,
     * so that a text's word which begins like none of them is passed over at a glance.
     *
     * @param expression the regular expression of a word; has to begin with the word's first letter in either case
     */
    static Pattern wholeWords(Collection<String> words, Function<String, String> expression) {
        Map<String, String> byFirst = words.stream()
                .collect(Collectors.groupingBy(
                        Alternatives::first, TreeMap::new, Collectors.mapping(expression, Collectors.joining("|"))));
        return Pattern.compile(byFirst.entrySet().stream()
                .map(group -> "(?=" + group.getKey() + ")(?:" + group.getValue() + ")")
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static String first(String word) {
        String letter = Character.toString(word.codePointAt(0));
        return "(?iu:" + Pattern.quote(letter.toLowerCase(Locale.ROOT)) + ")";
    }
}
