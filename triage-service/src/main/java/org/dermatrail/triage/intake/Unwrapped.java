package org.dermatrail.triage.intake;

import java.util.regex.Pattern;

/**
 * A text whose lines may have been broken anywhere, as on a telephone. Whether a line ends a sentence can't be told, so it
 * is read both ways: as written, and with its lines joined.
 */
final class Unwrapped {

    /** Ends of lines that systems write other than with a line feed. */
    private static final Pattern OTHER_END = Pattern.compile("\\r(?!\\n)|[\\x0B\\f\\x85]");

    private static final String SPACES = "[\\s\\xA0\\u2028\\u2029\\u2060]*+";
    private static final String NUMBERED = "\\(?(?:(?:\\d{1,2}|[a-zA-Z])[.):](?!\\S)|\\d{1,2}[.)]\\p{L})";
    private static final String WORD = "[\"'(\\u201C\\u2018\\u00BF\\u00A1]?[\\p{L}\\p{N}]";

    /** The end of a line that closes no sentence, with empty lines, before what does not begin an item of a list. */
    private static final Pattern BREAK = Pattern.compile("(?<=[^\\s.!?;])[ \\t\\xA0\\u2060]*+[\\r\\n\\u2028\\u2029]"
            + SPACES + "(?!" + NUMBERED + ")(?=" + WORD + ")");

    private Unwrapped() {}

    /** The text with one character for each end of a line, every other character in its place. */
    static String lines(String text) {
        return OTHER_END.matcher(text).replaceAll("\n");
    }

    /** The text with the lines joined that may go on, every other character in its place. */
    static String of(String text) {
        return BREAK.matcher(text).replaceAll(each -> " ".repeat(each.group().length()));
    }
}
