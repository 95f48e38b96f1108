package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The word classes of the stretches that start at one token: those of its word, and those of the expressions that it opens.
 * A word of the lexicon has a hundred classes and more, since each choice of words in a pattern is one.
 */
final class Tags {

    private static final int[] NONE = {};

    private final int at;
    private final int[] ofWord;
    private int[] ofExpressions = NONE;
    private int[] ends = NONE;

    /** @param ofWord in ascending order */
    Tags(int at, int[] ofWord) {
        this.at = at;
        this.ofWord = ofWord;
    }

    void add(int wordClass, int end) {
        int count = ends.length;
        ofExpressions = Arrays.copyOf(ofExpressions, count + 1);
        ends = Arrays.copyOf(ends, count + 1);
        ofExpressions[count] = wordClass;
        ends[count] = end;
    }

    /** The classes of the word by itself. */
    int[] ofWord() {
        return ofWord;
    }

    /** The classes of expressions, which may be several times the same. */
    int[] ofExpressions() {
        return ofExpressions;
    }

    /** Where each of the expressions ends. */
    int[] ends() {
        return ends;
    }

    boolean hasWord(int wordClass) {
        return Arrays.binarySearch(ofWord, wordClass) >= 0;
    }

    /** Where the longest stretch of this class ends, or -1 if none starts here. */
    int endOf(int wordClass) {
        int end = -1;
        for (int i = 0; i < ends.length; i++) {
            if (ofExpressions[i] == wordClass && ends[i] > end) {
                end = ends[i];
            }
        }
        return end < 0 && hasWord(wordClass) ? at + 1 : end;
    }

    /** What the first of the classes stands for that stands for anything. */
    <T> @Nullable T first(ByClass<T> values) {
        T first = null;
        for (int i = 0; first == null && i < ofWord.length; i++) {
            first = values.get(ofWord[i]);
        }
        for (int i = 0; first == null && i < ofExpressions.length; i++) {
            first = values.get(ofExpressions[i]);
        }
        return first;
    }

    /** The class of the longest stretch that stands for something, or -1. */
    int longest(ByClass<?> values) {
        int longest = -1;
        int end = at;
        for (int wordClass : ofWord) {
            if (end == at && values.get(wordClass) != null) {
                longest = wordClass;
                end = at + 1;
            }
        }
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] > end && values.get(ofExpressions[i]) != null) {
                longest = ofExpressions[i];
                end = ends[i];
            }
        }
        return longest;
    }

    void addTo(BitSet classes) {
        for (int wordClass : ofWord) {
            classes.set(wordClass);
        }
        for (int wordClass : ofExpressions) {
            classes.set(wordClass);
        }
    }

    /** The bits that these classes stand for in a table of such. */
    long bits(long[] table) {
        long bits = 0;
        for (int i = 0; i < ofWord.length && ofWord[i] < table.length; i++) {
            bits |= table[ofWord[i]];
        }
        for (int wordClass : ofExpressions) {
            bits |= wordClass < table.length ? table[wordClass] : 0;
        }
        return bits;
    }
}
