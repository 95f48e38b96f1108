package org.dermatrail.triage.intake;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.translate.EntityArrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as its writer saw it: without the tags of a page, with escaped characters and wide ones as the plain ones. Every
 * character keeps its place, so that what is found here is found there in the text as it was posted.
 */
final class Rendered {

    /** Stands where something was longer than what it says; no word ends at it. */
    private static final String NOTHING = "\u2060";

    private static final Pattern TAG = Pattern.compile("(?i)(?:<|&lt;)/?+(?<name>[a-z][a-z0-9]{0,9}+)"
            + "(?:\\s{1,9}+[a-z-]{1,20}+=(?:\"[^\"<>]{0,300}+\"|'[^'<>]{0,300}+'|[^\\s\"'<>&]{1,300}+)){0,20}+"
            + "\\s{0,9}+/?+(?:>|&gt;)");

    private static final Set<String> OF_LINES = Set.of(
            "br",
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "td",
            "th",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "hr",
            "pre",
            "blockquote",
            "body",
            "html");

    private static final Set<String> OF_LETTERS = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "mark", "sub", "sup", "wbr");

    private static final Pattern ESCAPE =
            Pattern.compile("&(?:#(?<decimal>[0-9]{1,7}+)|#[xX](?<hex>[0-9a-fA-F]{1,6}+)|[a-zA-Z]{2,8}+[0-9]{0,2}+);");

    private static final Map<String, String> NAMED = named();

    /** Where numbers name no character but are written as if they named one of this page. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char FIRST_WIDE = '\uff01';
    private static final char LAST_WIDE = '\uff5e';

    private Rendered() {}

    static String of(String text) {
        String rendered = text;
        if (rendered.indexOf('>') >= 0 || rendered.contains("&gt;")) {
            rendered = each(TAG, text, tag -> tag(tag, text));
        }
        if (rendered.indexOf('&') >= 0) {
            rendered = each(ESCAPE, rendered, Rendered::escape);
        }
        return narrow(rendered);
    }

    private static String each(Pattern pattern, String text, Function<MatchResult, String> shown) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown.apply(found)));
    }

    private static String tag(MatchResult tag, String text) {
        String name = tag.group("name").toLowerCase(Locale.ROOT);
        int length = tag.group().length();
        if (OF_LINES.contains(name)) {
            return "\n" + " ".repeat(length - 1);
        }
        if (OF_LETTERS.contains(name)) {
            boolean behindLetter = tag.start() > 0 && Character.isLetterOrDigit(text.charAt(tag.start() - 1));
            return (behindLetter ? NOTHING : " ").repeat(length);
        }
        return tag.group();
    }

    private static String escape(MatchResult escape) {
        String meant = meant(escape);
        if (meant == null) {
            return escape.group();
        }
        String rest = meant.isBlank() || Character.isSpaceChar(meant.charAt(0)) ? " " : NOTHING;
        return meant + rest.repeat(escape.group().length() - meant.length());
    }

    private static @Nullable String meant(MatchResult escape) {
        if (escape.group("decimal") != null) {
            return character(Integer.parseInt(escape.group("decimal")));
        }
        return escape.group("hex") != null
                ? character(Integer.parseInt(escape.group("hex"), 16))
                : NAMED.get(escape.group());
    }

    private static @Nullable String character(int point) {
        if (point >= 0x80 && point < 0xa0) {
            return new String(new byte[] {(byte) point}, WINDOWS);
        }
        boolean readable = Character.isValidCodePoint(point)
                && Character.getType(point) != Character.SURROGATE
                && (point >= ' ' || point == '\n' || point == '\r' || point == '\t');
        return readable ? Character.toString(point) : null;
    }

    private static Map<String, String> named() {
        Map<CharSequence, CharSequence> names = new HashMap<>(EntityArrays.HTML40_EXTENDED_UNESCAPE);
        names.putAll(EntityArrays.ISO8859_1_UNESCAPE);
        names.putAll(EntityArrays.BASIC_UNESCAPE);
        names.putAll(EntityArrays.APOS_UNESCAPE);
        Map<String, String> named = new HashMap<>();
        names.forEach((name, meant) -> named.put(name.toString(), meant.toString()));
        return named;
    }

    /** Letters, digits and marks as wide as those of East Asia. */
    private static String narrow(String text) {
        if (text.chars().noneMatch(Rendered::isWide)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            if (isWide(narrow.charAt(i))) {
                narrow.setCharAt(i, (char) (narrow.charAt(i) - FIRST_WIDE + '!'));
            }
        }
        return narrow.toString();
    }

    private static boolean isWide(int letter) {
        return letter >= FIRST_WIDE && letter <= LAST_WIDE;
    }
}
