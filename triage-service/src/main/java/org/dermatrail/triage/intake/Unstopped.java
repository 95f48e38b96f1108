package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose stops may be mere pauses: people put a semicolon for a comma, and a full stop beside a few words that are no
 * sentence of their own ("My arm. Can't lift it."). Whether a stop ends what was said can't be told, so it is read both
 * ways.
 */
final class Unstopped {

    /** So few words before a stop only name what is spoken of; a few more after it only add to it. */
    private static final int NAMING = 3;

    private static final int ADDING = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\\u2019]*+");

    private static final Pattern STOP = Pattern.compile("(?:(?<![.!?])[.!](?=[\\s\\xA0])(?![\\s\\xA0]*+[.!?])|;)");

    private Unstopped() {}

    /** The text with a comma for each stop that may be none, every other character in its place. */
    static String of(String text) {
        Matcher stops = STOP.matcher(text);
        List<Integer> places = new ArrayList<>();
        while (stops.find()) {
            places.add(stops.start());
        }
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder loose = new StringBuilder(text);
        int start = 0;
        for (int i = 0; i < places.size(); i++) {
            int at = places.get(i);
            int end = i + 1 < places.size() ? places.get(i + 1) : text.length();
            boolean pause = isShort(text, start, at, NAMING) || isShort(text, at + 1, end, ADDING);
            if (text.charAt(at) == ';' || (pause && !isAnswer(text, start, at))) {
                loose.setCharAt(at, ',');
            }
            start = at + 1;
        }
        return loose.toString();
    }

    /** "Fever? No.": one word between a question mark and the stop is all that is said to it. */
    private static boolean isAnswer(String text, int from, int to) {
        int asked = text.substring(from, to).lastIndexOf('?');
        return asked >= 0 && isShort(text, from + asked + 1, to, 1);
    }

    private static boolean isShort(String text, int from, int to, int most) {
        Matcher words = WORD.matcher(text).region(from, to);
        int count = 0;
        while (count <= most && words.find()) {
            count++;
        }
        return count > 0 && count <= most;
    }
}
