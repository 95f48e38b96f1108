package org.dermatrail.triage.intake;

/**
 * One word, number or mark of the text, folded to plain lower-case letters. {@code start} and {@code end} are UTF-16
 * offsets into the text as it was posted.
 */
record Token(int start, int end, String word, double value, Kind kind) {

    enum Kind {
        WORD,
        NUMBER,
        /** A comma, bracket or dash: a phrase may cross it, at a cost. */
        SOFT,
        /** The end of a sentence: nothing crosses it. */
        HARD
    }

    static Token word(int start, int end, String word) {
        return new Token(start, end, word, Double.NaN, Kind.WORD);
    }

    static Token number(int start, int end, double value) {
        return new Token(start, end, "#", value, Kind.NUMBER);
    }

    static Token mark(int start, int end, String mark, Kind kind) {
        return new Token(start, end, mark, Double.NaN, kind);
    }

    Token spelled(String repaired) {
        return new Token(start, end, repaired, value, kind);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
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
