package org.dermatrail.triage.intake;

/**
 * Where a line of a text ends and where it is only broken off: a letter that was wrapped at the margin goes on after
 * the break, what people write under each other does not. In doubt a line ends, for a "no" must not reach over the end
 * of a line that was meant as one.
 */
final class Lines {

    /** What is written under each other is shorter than this; what was wrapped is longer. */
    private static final int SHORT = 20;

    /** Before a noun or a number, which may as well begin something new. */
    private static final int LONG = 40;

    /** Before a small letter of somebody who begins everything with one. */
    private static final int LONGER = 60;

    private final String text;
    private final boolean nounsHaveCapitals;
    private final boolean usesCapitals;

    Lines(String text, boolean nounsHaveCapitals) {
        this.text = text;
        this.nounsHaveCapitals = nounsHaveCapitals;
        this.usesCapitals =
                text.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isUpperCase);
    }

    /** Whether the text goes on behind the break at this place as if it were a space. */
    boolean goesOn(int lineBreak) {
        int end = lineBreak;
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int next = lineBreak + 1;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        if (end == 0 || next >= text.length() || isClosing(text.charAt(end - 1))) {
            return false;
        }
        int start = text.lastIndexOf('\n', lineBreak - 1) + 1;
        return end - start >= leastLength(text.codePointAt(next), next);
    }

    private int leastLength(int first, int at) {
        if (Character.isLowerCase(first)) {
            return usesCapitals ? SHORT : LONGER;
        }
        boolean counts = Character.isDigit(first) && !isNumbered(at);
        boolean noun = nounsHaveCapitals && Character.isUpperCase(first);
        return counts || noun ? LONG : Integer.MAX_VALUE;
    }

    /** "2." and "2)" number the lines of a list, "2 weeks" goes on. */
    private boolean isNumbered(int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() && ".):".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isBlank(char letter) {
        return letter != '\n' && (Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }

    private static boolean isClosing(char letter) {
        return letter == '\n' || ".!?:;\u3002\u2026".indexOf(letter) >= 0;
    }
}
