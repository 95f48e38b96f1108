package org.dermatrail.triage.intake;

/**
 * One word, number or mark of the text, folded to plain lower-case letters. {@code start} and {@code end} are UTF-16
 * offsets into the text as it was posted; {@code mended} tells that the word was misspelt there, {@code opensLine} that
 * a line was broken off before it: phrases cross such a break, a "no" or an "if" does not. {@code tail} is how many of
 * the letters of the word stand behind its last apostrophe.
 */
record Token(int start, int end, String word, double value, Kind kind, boolean mended, boolean opensLine, int tail) {

    enum Kind {
        WORD,
        NUMBER,
        /** A comma, bracket or dash: a phrase may cross it, at a cost. */
        SOFT,
        /** The end of a sentence: nothing crosses it. */
        HARD
    }

    static Token word(int start, int end, String word) {
        return word(start, end, word, 0);
    }

    static Token word(int start, int end, String word, int tail) {
        return new Token(start, end, word, Double.NaN, Kind.WORD, false, false, tail);
    }

    static Token number(int start, int end, double value) {
        return new Token(start, end, "#", value, Kind.NUMBER, false, false, 0);
    }

    static Token mark(int start, int end, String mark, Kind kind) {
        return new Token(start, end, mark, Double.NaN, kind, false, false, 0);
    }

    Token openingLine() {
        return new Token(start, end, word, value, kind, mended, true, tail);
    }

    Token spelled(String repaired) {
        return new Token(start, end, repaired, value, kind, true, opensLine, tail);
    }

    /** A part of a compound; where folding has lengthened the word, the range is as near as it can be. */
    Token part(int from, int to, String part) {
        int first = Math.min(start + from, end - 1);
        int last = to >= word.length() ? end : Math.min(start + to, end);
        return new Token(first, Math.max(first + 1, last), part, value, kind, mended, opensLine && from == 0, 0);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it opens what is put in between: a bracket. */
    boolean isOpening() {
        return is("(") || is("[");
    }

    /** Whether it closes what was put in between: a bracket. */
    boolean isClosing() {
        return is(")") || is("]");
    }

    boolean isDash() {
        return is("-") || is("\u2013") || is("\u2014");
    }

    boolean isHard() {
        return kind == Kind.HARD;
    }

    boolean isSoft() {
        return kind == Kind.SOFT;
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
