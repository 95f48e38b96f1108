package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Numbers written out, where a vital sign is named before them or degrees behind: "temp thirty nine and a half", "heart
 * rate one hundred and fifty". Elsewhere words stay words: "one hundred and one reasons" measures nothing.
 */
final class SpelledNumbers {

    private static final int REACH = 5;
    private static final int BEHIND = 3;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int LEAST = 20;
    private static final Set<String> NAMES = Set.of("temperature", "oxygen", "pressure", "pulse", "breaths");

    private final Passage passage;
    private final TimeWords times;
    private final Measures.Words words;

    SpelledNumbers(Passage passage, TimeWords times, Measures.Words words) {
        this.passage = passage;
        this.times = times;
        this.words = words;
    }

    /** The tokens of the passage, with such numbers as numbers. */
    List<Token> written(List<Token> tokens) {
        List<Token> written = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Said said = said(at);
            if (said.end() > at && said.value() >= LEAST && isMeasure(at, said.end())) {
                Token first = tokens.get(at);
                Token number =
                        Token.number(first.start(), tokens.get(said.end() - 1).end(), said.value());
                written.add(first.opensLine() ? number.openingLine() : number);
                at = said.end();
            } else {
                written.add(tokens.get(at));
                at++;
            }
        }
        return written;
    }

    /** What is said from a token on, up to another; up to itself where it is no number in words. */
    private record Said(double value, int end) {}

    private Said said(int from) {
        double first = number(from);
        boolean hundred = is(from, "hundred") || is(from + 1, "hundred");
        double value = 0;
        int at = from;
        if (hundred && (is(from, "hundred") || (first >= 1 && first < TEN))) {
            value = is(from, "hundred") ? HUNDRED : first * HUNDRED;
            at = is(from, "hundred") ? from + 1 : from + 2;
            at += is(at, "and-number") && number(at + 1) >= 1 ? 1 : 0;
        } else if (passage.token(from).isNumber()) {
            return halved(passage.token(from).value(), from + 1, from);
        } else if (first < TEN) {
            return new Said(0, from);
        }
        double tens = number(at);
        if (tens >= TEN && tens < HUNDRED) {
            value += tens;
            at++;
        }
        double ones = number(at);
        boolean joins = ones >= 1 && ones < TEN && (tens >= LEAST || (at > from && value % HUNDRED == 0));
        return halved(joins ? value + ones : value, joins ? at + 1 : at, -1);
    }

    /** "and a half", "point five"; a number in figures without either is one already. */
    private Said halved(double value, int at, int unless) {
        if (is(at, "and-a-half")) {
            return new Said(value + 0.5, passage.endOf(at, words.of("and-a-half")));
        }
        double tenths = at + 1 < passage.size() && passage.token(at + 1).isNumber()
                ? passage.token(at + 1).value()
                : number(at + 1);
        if (is(at, "point") && tenths >= 0 && tenths < TEN) {
            return new Said(value + tenths / TEN, at + 2);
        }
        return new Said(value, unless >= 0 ? unless : at);
    }

    private boolean is(int at, String wordClass) {
        return at < passage.size() && passage.is(at, words.of(wordClass));
    }

    /** The number that a word stands for, or NaN. */
    private double number(int at) {
        return at < passage.size() && passage.token(at).isWord()
                ? times.number(passage.token(at).word())
                : Double.NaN;
    }

    private boolean names(int at) {
        return NAMES.stream().anyMatch(name -> is(at, name));
    }

    private boolean isMeasure(int from, int to) {
        for (int i = Math.max(0, from - REACH); i < Math.min(passage.size(), to + BEHIND); i++) {
            if (names(i) && passage.inOneSentence(i, from)) {
                return true;
            }
        }
        return is(to, "celsius") || is(to, "fahrenheit") || is(to, "beats-a-minute") || is(to, "breaths-a-minute");
    }
}
