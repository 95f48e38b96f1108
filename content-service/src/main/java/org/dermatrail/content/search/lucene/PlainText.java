package org.dermatrail.content.search.lucene;

import java.util.regex.Pattern;

/**
 * Markdown without its marks, for words and snippets only. A full parser is not needed for that, and one that can be made
 * to use up its stack must not stand between an article and its being found.
 */
final class PlainText {

    private static final Pattern LINE_MARKS = Pattern.compile("(?m)^ {0,3}(?:#{1,6} |> ?|[-*+] |\\d{1,3}[.)] ){1,9}");
    private static final Pattern WORD_MARKS = Pattern.compile("\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|__|`");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\([^()\\s]{0,1000}\\)");
    private static final Pattern LINK_TEXT = Pattern.compile("!?\\[([^\\[\\]]{0,300})\\]");

    private PlainText() {}

    static String of(String markdown) {
        String text = LINE_MARKS.matcher(markdown).replaceAll("");
        if (holds(text, '*') || holds(text, '_') || holds(text, '`')) {
            text = WORD_MARKS.matcher(text).replaceAll("");
        }
        return holds(text, '[')
                ? LINK_TEXT.matcher(ADDRESS.matcher(text).replaceAll("]")).replaceAll("$1")
                : text;
    }

    private static boolean holds(String text, char mark) {
        return text.indexOf(mark) >= 0;
    }
}
