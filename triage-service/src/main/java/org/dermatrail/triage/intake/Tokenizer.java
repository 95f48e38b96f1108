package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts text into tokens in one pass, keeping the offsets of the text as it was posted. */
final class Tokenizer {

    private static final int LONGEST_WORD = 40;
    private static final int HALF = '\u00bd';

    private final String text;
    private final Lines lines;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean lineBroken;

    private Tokenizer(String text, boolean nounsHaveCapitals) {
        this.text = text;
        this.lines = new Lines(text, nounsHaveCapitals);
    }

    static List<Token> tokens(String text, boolean nounsHaveCapitals) {
        Tokenizer tokenizer = new Tokenizer(text, nounsHaveCapitals);
        tokenizer.run();
        return List.copyOf(tokenizer.tokens);
    }

    private void run() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isDigit(point)) {
                number();
            } else if (Character.isLetter(point)) {
                word();
            } else {
                mark(point);
            }
        }
    }

    private void add(Token token) {
        tokens.add(lineBroken ? token.openingLine() : token);
        lineBroken = false;
    }

    private void word() {
        int start = at;
        StringBuilder folded = new StringBuilder();
        int apostrophe = 0;
        boolean goesOn = true;
        while (goesOn) {
            while (Character.isLetter(point(at))) {
                Letters.fold(point(at), folded);
                at += Character.charCount(point(at));
            }
            int next = past(at, Tokenizer::isInvisible);
            boolean apostrophised = isApostrophe(point(next));
            next = past(apostrophised ? next + 1 : next, Tokenizer::isInvisible);
            goesOn = Character.isLetter(point(next));
            apostrophe = goesOn && apostrophised ? folded.length() : apostrophe;
            at = goesOn ? next : past(at, Tokenizer::isAccent);
        }
        if (!folded.isEmpty()) {
            int tail = apostrophe == 0 ? 0 : folded.length() - apostrophe;
            add(Token.word(start, at, shortened(folded), tail));
        }
    }

    /** The character at this place, or a space behind the end. */
    private int point(int index) {
        return index < text.length() ? text.codePointAt(index) : ' ';
    }

    private int past(int from, IntPredicate passed) {
        int end = from;
        while (passed.test(point(end))) {
            end += Character.charCount(point(end));
        }
        return end;
    }

    /** Between two letters, as an apostrophe there, it belongs to the word and leaves no trace in it. */
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || isAccent(point);
    }

    private static boolean isAccent(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u2018' || point == '`' || point == '\u00b4';
    }

    /** Letters drawn out for emphasis ("sooooo", "helppp") are shortened to two. */
    private static String shortened(StringBuilder folded) {
        StringBuilder kept = new StringBuilder(Math.min(folded.length(), LONGEST_WORD));
        for (int i = 0; i < folded.length() && kept.length() < LONGEST_WORD; i++) {
            char letter = folded.charAt(i);
            boolean third = i >= 2 && folded.charAt(i - 1) == letter && folded.charAt(i - 2) == letter;
            if (!third) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    /** What can't be seen between two digits is passed as between two letters. */
    private void number() {
        int start = at;
        double value = 0;
        double unit = 0;
        boolean goesOn = true;
        while (goesOn) {
            int next = past(at, Tokenizer::isInvisible);
            int point = point(next);
            if (Character.isDigit(point)) {
                int digit = Character.digit(point, 10);
                value = unit == 0 ? value * 10 + digit : value + digit * unit;
                unit = unit == 0 ? 0 : unit / 10;
            } else if (unit == 0 && point == HALF) {
                value += 0.5;
                unit = 0.1;
            } else if (unit == 0 && isDecimalMark(next)) {
                unit = 0.1;
            } else {
                goesOn = false;
            }
            at = goesOn ? next + Character.charCount(point) : at;
        }
        add(Token.number(start, at, value));
    }

    private boolean isDecimalMark(int index) {
        int point = point(index);
        return (point == '.' || point == ',') && Character.isDigit(point(past(index + 1, Tokenizer::isInvisible)));
    }

    private void mark(int point) {
        int start = at;
        at += Character.charCount(point);
        switch (point) {
            case '.' -> fullStop(start);
            case '?' -> add(Token.mark(start, at, "?", Token.Kind.HARD));
            case '\n' -> lineBreak(start);
            case '!', ';', '\u2028', '\u2029', '\u3002' -> add(Token.mark(start, at, ".", Token.Kind.HARD));
            case '/' -> slash(start);
            case '&', '+' -> add(Token.word(start, at, "and"));
            case '%' -> add(Token.word(start, at, "percent"));
            case ',', ':', '(', ')', '[', ']', '"', '\u201c', '\u201d', '\u2013', '\u2014', '|', '\u3001', '\u2026' ->
                add(Token.mark(start, at, Character.toString(point), Token.Kind.SOFT));
            case '-' -> dash(start);
            default -> {
                // Spaces, control characters and symbols only separate.
            }
        }
    }

    private void lineBreak(int start) {
        if (lines.goesOn(start)) {
            lineBroken = true;
        } else {
            add(Token.mark(start, at, ".", Token.Kind.HARD));
        }
    }

    /** A stroke between two single letters abbreviates ("y/o"); any other is an "or". */
    private void slash(int start) {
        boolean abbreviates = isSingleLetter(start - 1) && isSingleLetter(at);
        if (!abbreviates) {
            add(Token.mark(start, at, "/", Token.Kind.SOFT));
        }
    }

    private boolean isSingleLetter(int index) {
        return isLetter(index) && !isLetter(index - 1) && !isLetter(index + 1);
    }

    private boolean isLetter(int index) {
        return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Two or more dots are a pause, one is the end of a sentence. */
    private void fullStop(int start) {
        boolean pause = false;
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
            pause = true;
        }
        add(Token.mark(start, at, pause ? "," : ".", pause ? Token.Kind.SOFT : Token.Kind.HARD));
    }

    /** A dash between spaces is a pause, between digits a range, between letters nothing. */
    private void dash(int start) {
        boolean spaced = start == 0 || isSpace(text.charAt(start - 1));
        boolean ranged = start > 0
                && Character.isDigit(text.charAt(start - 1))
                && at < text.length()
                && Character.isDigit(text.charAt(at));
        if (ranged) {
            add(Token.word(start, at, "to"));
        } else if (spaced) {
            add(Token.mark(start, at, "-", Token.Kind.SOFT));
        }
    }
}
