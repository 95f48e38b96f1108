package org.dermatrail.content.search.lucene;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of the product's own lists: people use them, so none of them is a slip, whatever the articles say. */
final class Vocabulary {

    /** A word, unless it is only the beginning of one. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}+(?!\\*)");

    private Vocabulary() {}

    static List<String> words() {
        return Stream.of("synonyms.txt", "asides.txt", "emergency/en.yaml")
                .flatMap(list -> WordLists.lines(list).stream())
                .flatMap(line -> WORD.matcher(line).results().map(MatchResult::group))
                .distinct()
                .toList();
    }
}
