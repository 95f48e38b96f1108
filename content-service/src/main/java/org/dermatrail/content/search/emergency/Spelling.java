package org.dermatrail.content.search.emergency;

import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/**
 * How one word may be written. A star at either end stands for any letters. Words from five letters on are recognised with a
 * slip, whole words from eight on with two, if they begin with the right letter.
 */
record Spelling(String letters, boolean openBefore, boolean openAfter) {

    static final char ANY = ' ';

    private static final int ONE_SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 8;
    private static final LuceneLevenshteinDistance LIKENESS = new LuceneLevenshteinDistance();

    static Spelling of(String text) {
        boolean before = text.startsWith("*") && text.length() > 1;
        boolean after = text.endsWith("*") && text.length() > 1;
        return new Spelling(
                PlainLetters.plain(text.substring(before ? 1 : 0, text.length() - (after ? 1 : 0))), before, after);
    }

    boolean isExactly(String word) {
        if (openBefore) {
            return openAfter ? word.contains(letters) : word.endsWith(letters);
        }
        return openAfter ? word.startsWith(letters) : word.equals(letters);
    }

    /** The letter that every word begins with that may be this one; a space where it may be any. */
    char first() {
        return openBefore ? ANY : letters.charAt(0);
    }

    boolean isNearly(String word) {
        if (openBefore || letters.length() < ONE_SLIP_FROM || letters.charAt(0) != word.charAt(0)) {
            return false;
        }
        if (!openAfter) {
            return isLike(word);
        }
        for (int length = letters.length() - 1; length <= letters.length() + 1; length++) {
            if (word.length() >= length && isLike(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLike(String word) {
        int slips = openAfter || letters.length() < TWO_SLIPS_FROM ? 1 : 2;
        int shorter = Math.min(letters.length(), word.length());
        return word.length() >= ONE_SLIP_FROM - 1
                && Math.abs(letters.length() - word.length()) <= slips
                && Long.bitCount(letterSet(letters) ^ letterSet(word)) <= 2 * slips
                && Math.round((1 - LIKENESS.getDistance(letters, word)) * shorter) <= slips;
    }

    /** A slip changes two letters of the set at most, so most words are told apart without counting. */
    private static long letterSet(String word) {
        return word.chars().mapToLong(letter -> 1L << letter).reduce(0, (some, more) -> some | more);
    }
}
