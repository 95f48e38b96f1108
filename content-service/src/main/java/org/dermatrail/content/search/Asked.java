package org.dermatrail.content.search;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.problem.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Reads what clients ask. The words themselves are never refused for what they are, only for their length. */
final class Asked {

    static final int LONGEST = 1_000;
    static final int LONGEST_WARNED = 4_000;
    static final int LONGEST_TYPED = 100;
    static final int DEEPEST = 1_000;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFD\\p{Cs}]+");

    private Asked() {}

    /** The words, without what can't be a part of any. */
    static String words(@Nullable String given, int longest) {
        String words =
                given == null ? "" : CONTROL.matcher(given).replaceAll(" ").strip();
        if (words.isEmpty()) {
            throw RefusedRequest.parameter("q", "must have words to look for");
        }
        if (words.length() > longest) {
            throw RefusedRequest.parameter("q", "may have " + longest + " characters");
        }
        return words;
    }

    static SearchQuery.Filter filter(
            @Nullable String condition,
            @Nullable String treatment,
            @Nullable String kind,
            @Nullable String certainty,
            @Nullable String locale) {
        return new SearchQuery.Filter(
                matching("condition", condition, ID, "must be small letters, digits and hyphens"),
                matching("treatment", treatment, ID, "must be small letters, digits and hyphens"),
                word("kind", kind, Kind.values()),
                word("certainty", certainty, Certainty.values()),
                LocaleParameter.of(locale));
    }

    /** The page asked for; its key is the number of hits before it. */
    static SearchQuery query(String words, SearchQuery.Filter filter, @Nullable String cursor, @Nullable String limit) {
        Keyset page = Keyset.of(cursor, limit == null ? String.valueOf(SearchQuery.USUAL_LIMIT) : limit);
        int offset = page.after().isEmpty() ? 0 : offset(page.after());
        return new SearchQuery(words, filter, offset, page.limit());
    }

    private static int offset(String key) {
        if (!key.matches("[1-9][0-9]{0,3}") || Integer.parseInt(key) > DEEPEST) {
            throw RefusedRequest.parameter("cursor", "must be a cursor of an earlier page");
        }
        return Integer.parseInt(key);
    }

    private static @Nullable String matching(String name, @Nullable String value, Pattern pattern, String expected) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw RefusedRequest.parameter(name, expected);
        }
        return value;
    }

    private static @Nullable String word(String name, @Nullable String value, Enum<?>[] words) {
        if (value != null
                && Arrays.stream(words).noneMatch(word -> word.toString().equals(value))) {
            throw RefusedRequest.parameter(
                    name,
                    "must be one of " + Arrays.stream(words).map(Enum::toString).collect(Collectors.joining(", ")));
        }
        return value;
    }
}
