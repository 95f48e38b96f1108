package org.dermatrail.triage.intake;

import java.util.List;

/**
 * Numbers that tell one course: "97 to 85", "120/80 yesterday and 85/50 today", "97 on monday, 95 on tuesday". The name
 * of what was measured stands only before the first of them and counts for all. However many words of a course stand
 * between two of them, no other word does. A number that counts hours or days is none of them.
 */
final class NumberCourses {

    private static final double COLDEST_FAHRENHEIT = 86;
    private static final List<String> BETWEEN =
            List.of("onward", "moving", "between", "linking", "over", "celsius", "fahrenheit");

    /** What may stand between two numbers, or behind the last, that nothing else leads from one to the other. */
    private static final List<String> BESIDE = List.of(
            "onward", "moving", "between", "over", "celsius", "fahrenheit", "day-or-hour", "again", "per-minute");

    private final Passage passage;
    private final Measures.Words words;
    private final int[] first;
    private final double[] highest;

    NumberCourses(Passage passage, Measures.Words words) {
        this.passage = passage;
        this.words = words;
        this.first = new int[passage.size()];
        this.highest = new double[passage.size()];
        int before = -1;
        for (int at = 0; at < passage.size(); at++) {
            first[at] = at;
            highest[at] = passage.token(at).value();
            if (passage.token(at).isNumber() && counts(at)) {
                if (before >= 0 && goesOn(before, at)) {
                    first[at] = first[before];
                }
                highest[first[at]] = Math.max(highest[first[at]], highest[at]);
                before = at;
            }
        }
    }

    /** The first number of the course that this one belongs to; itself where there is none. */
    int first(int number) {
        return first[number];
    }

    /** The highest number of that course. */
    double highest(int number) {
        return highest[first[number]];
    }

    /** Whether the word stands so near before this number or its course, with no other number between. */
    boolean isBehind(int number, int wordClass, int reach) {
        int at = first(number);
        for (int i = at - 1; i >= Math.max(0, at - reach); i--) {
            boolean inName = i > 0 && passage.endOf(i - 1, wordClass) > i;
            if ((passage.token(i).isNumber() && !inName) || !passage.inOneSentence(i, at)) {
                return false;
            }
            if (passage.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    /** Whether only a dash stands before it: "38-39", or a blood pressure of "130-85". */
    boolean isRange(int number) {
        Token before = passage.token(Math.max(0, number - 1));
        return before.is("to") && before.end() - before.start() == 1;
    }

    /** The 80 of a blood pressure, the hours and the 2 of "SpO2" are none of a course. */
    private boolean counts(int at) {
        return !isSecondHalf(at) && !countsTime(at) && (at == 0 || passage.endOf(at - 1, words.of("oxygen")) <= at);
    }

    /** The 80 of "120/80" and of "120 over 80" is a measure of its own; of "98/97/85" each is one. */
    private boolean isSecondHalf(int at) {
        return isBehindStroke(at) && !isBehindStroke(at - 2) && !isBehindStroke(at + 2);
    }

    /** The 80 of "120/80", and of "120/80/72" the 72 too, which is a pulse beside a pressure. */
    boolean isBehindStroke(int at) {
        return at >= 2
                && at < passage.size()
                && passage.token(at).isNumber()
                && passage.token(at - 2).isNumber()
                && (passage.token(at - 1).is("/") || passage.is(at - 1, words.of("over")));
    }

    /** The 2 of "2 hours later", the 8 of "at 8am". */
    private boolean countsTime(int at) {
        return at + 1 < passage.size()
                && (passage.is(at + 1, words.of("unit")) || passage.is(at + 1, words.of("clock")))
                && passage.token(at + 1).word().length() > 1;
    }

    private boolean goesOn(int from, int to) {
        return passage.sentence(to) - passage.sentence(from) <= 1 && (isLed(from, to) || isBeside(from, to));
    }

    /** Whether a word of a course leads from one to the other: "97 to 85". */
    private boolean isLed(int from, int to) {
        if (!passage.inOneSentence(from, to)) {
            return false;
        }
        boolean onward = to + 1 < passage.size() && passage.is(to + 1, words.of("onward"));
        int at = from + 1;
        while (at < to) {
            onward |= passage.is(at, words.of("onward"));
            int end = endOf(at, BETWEEN);
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return onward && at == to;
    }

    /**
     * Whether one stands beside the other, as in a list, with at most the day and hour of each, and nothing is counted
     * by the second. The next sentence goes on only where it tells that the time is another: "97. Now it is 85."
     */
    private boolean isBeside(int from, int to) {
        boolean sameSentence = passage.inOneSentence(from, to);
        boolean later = isOnward(isSecondHalf(to + 2) ? to + 3 : to + 1);
        int at = from + 1;
        while (at < to) {
            later |= isOnward(at) && passage.inOneSentence(at, to);
            int end = countsTime(at) && passage.token(at).isNumber() ? at + 1 : endOf(at, BESIDE);
            end = Math.max(end, passage.endOf(at, words.of("linking")));
            end = Math.max(end, passage.token(at).isHard() ? at + 1 : -1);
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return at == to && (sameSentence || later) && isAlone(to);
    }

    private boolean isOnward(int at) {
        return at < passage.size() && passage.is(at, words.of("onward"));
    }

    /** Whether what stands behind the number leaves it the measure that was named: "85 now", not "85 kg". */
    private boolean isAlone(int number) {
        int next = number + 1;
        return next >= passage.size()
                || passage.token(next).isHard()
                || (passage.token(next).isNumber() && !countsTime(next))
                || (endOf(next, BESIDE) > 0 && !isSex(next));
    }

    /** The F of "36 F" is no Fahrenheit. */
    private boolean isSex(int at) {
        return passage.token(at).is("f") && passage.token(at - 1).value() < COLDEST_FAHRENHEIT;
    }

    /** Where what may stand between two numbers of a course ends, or -1. */
    private int endOf(int at, List<String> among) {
        int end = passage.token(at).isSoft() || isSecondHalf(at) ? at + 1 : -1;
        for (String between : among) {
            end = Math.max(end, passage.endOf(at, words.of(between)));
        }
        return end;
    }
}
