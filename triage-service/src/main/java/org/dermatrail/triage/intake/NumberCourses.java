package org.dermatrail.triage.intake;

import java.util.List;

/**
 * Numbers that tell one course: "97 to 85", "120/80 yesterday and 85/50 today". The name of what was measured stands
 * only before the first of them and counts for all. However many words of a course stand between two of them, no other
 * word does.
 */
final class NumberCourses {

    private static final List<String> BETWEEN =
            List.of("onward", "moving", "between", "linking", "over", "celsius", "fahrenheit");

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
            if (passage.token(at).isNumber() && !isSecondHalf(at)) {
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

    /** Whether only a dash stands before it: "38-39", or a blood pressure of "130-85". */
    boolean isRange(int number) {
        Token before = passage.token(Math.max(0, number - 1));
        return before.is("to") && before.end() - before.start() == 1;
    }

    /** The 80 of "120/80" and of "120 over 80" is a measure of its own. */
    private boolean isSecondHalf(int at) {
        return at >= 2
                && passage.token(at - 2).isNumber()
                && (passage.token(at - 1).is("/") || passage.is(at - 1, words.of("over")));
    }

    private boolean goesOn(int from, int to) {
        if (!passage.inOneSentence(from, to)) {
            return false;
        }
        boolean onward = to + 1 < passage.size() && passage.is(to + 1, words.of("onward"));
        int at = from + 1;
        while (at < to) {
            onward |= passage.is(at, words.of("onward"));
            int end = endOfBetween(at);
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return onward && at == to;
    }

    /** Where what may stand between two numbers of a course ends, or -1. */
    private int endOfBetween(int at) {
        int end = passage.token(at).isSoft() || isSecondHalf(at) ? at + 1 : -1;
        for (String between : BETWEEN) {
            end = Math.max(end, passage.endOf(at, words.of(between)));
        }
        return end;
    }
}
