package org.dermatrail.triage.intake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** "Fever: no", "Rash - yes": a line that answers for its own heading. */
    private static final String ANSWERED = "[-:\\u2013] {0,2}\\p{L}{2,4}";

    /** The end of a line that closes no sentence, with empty lines, before what does not begin an item of a list. */
    private static final Pattern BREAK = Pattern.compile("(?<=[^\\s.!?;\\xA0\\u2060])(?<!" + ANSWERED
            + ")[ \\t\\xA0\\u2060]*+[\\r\\n\\u2028\\u2029]" + SPACES + "(?!" + NUMBERED + ")(?=" + WORD + ")");

    private static final int WINDOW = 3;

    private Unwrapped() {}

    /** The text with one character for each end of a line, every other character in its place. */
    static String lines(String text) {
        return OTHER_END.matcher(text).replaceAll("\n");
    }

    /** The text with the lines joined that may go on, every other character in its place. */
    static String of(String text) {
        return isOneLine(text)
                ? text
                : BREAK.matcher(text).replaceAll(each -> " ".repeat(each.group().length()));
    }

    /**
     * The text with its lines joined by threes, once for each line that can be the first of them: what one line denies or
     * tells of others must not reach over all that follow. Nothing for fewer breaks, since then all are joined anyway.
     */
    static Stream<String> byThrees(String text) {
        if (isOneLine(text)) {
            return Stream.empty();
        }
        long breaks = BREAK.matcher(text).results().limit(WINDOW).count();
        return breaks < WINDOW ? Stream.empty() : IntStream.range(0, WINDOW).mapToObj(first -> joinedFrom(text, first));
    }

    private static boolean isOneLine(String text) {
        return text.chars()
                .noneMatch(letter -> letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029');
    }

    private static String joinedFrom(String text, int first) {
        AtomicInteger line = new AtomicInteger(first);
        return BREAK.matcher(text)
                .replaceAll(each -> line.incrementAndGet() % WINDOW == 0
                        ? "." + each.group().substring(1)
                        : " ".repeat(each.group().length()));
    }
}
