package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text cut into tokens, each with the word classes that start at it and where they end, the sentence it is in and
 * the contexts that hold there.
 */
final class Passage {

    private static final int[] NONE = {};

    private final List<Token> tokens;
    private final int[][] tagClasses;
    private final int[][] tagEnds;
    private final long[] cueBits;
    private final int[] sentences;
    private final int[] lines;
    private final long[] contextsOfSentence;

    Passage(List<Token> tokens, Terms terms, Contexts contexts, Cues cues) {
        this.tokens = tokens;
        this.tagClasses = new int[tokens.size()][];
        this.tagEnds = new int[tokens.size()][];
        this.sentences = new int[tokens.size()];
        this.lines = new int[tokens.size()];
        int last = number();
        tag(terms);
        this.cueBits = cueBits(cues);
        this.contextsOfSentence = carried(contexts, last + 1);
    }

    private int number() {
        int sentence = 0;
        int line = 0;
        for (int i = 0; i < tokens.size(); i++) {
            line += tokens.get(i).opensLine() ? 1 : 0;
            lines[i] = line;
            sentences[i] = sentence;
            if (tokens.get(i).isHard()) {
                sentence++;
            }
        }
        return sentence;
    }

    private void tag(Terms terms) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            int[] singles = terms.classesOf(word);
            int[] classes = Arrays.copyOf(singles, singles.length);
            int[] ends = new int[singles.length];
            Arrays.fill(ends, i + 1);
            for (Terms.Expression expression : terms.expressionsFrom(word)) {
                if (stands(expression.words(), i)) {
                    classes = Arrays.copyOf(classes, classes.length + 1);
                    ends = Arrays.copyOf(ends, ends.length + 1);
                    classes[classes.length - 1] = expression.wordClass();
                    ends[ends.length - 1] = i + expression.words().size();
                }
            }
            tagClasses[i] = classes;
            tagEnds[i] = ends;
        }
    }

    private long[] cueBits(Cues cues) {
        long[] bits = new long[tokens.size()];
        for (int i = 0; i < bits.length; i++) {
            for (int wordClass : tagClasses[i]) {
                bits[i] |= cues.bitOf(wordClass);
            }
        }
        return bits;
    }

    private boolean stands(List<String> words, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.get(from + i).word().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The contexts of each sentence: those it names; for a family that it doesn't name, those of the sentence before,
     * and before any was named, the first to come.
     */
    private long[] carried(Contexts contexts, int count) {
        long[] named = new long[count];
        for (int i = 0; i < tokens.size(); i++) {
            for (int wordClass : tagClasses[i]) {
                named[sentences[i]] |= contexts.bitOf(wordClass);
            }
        }
        long[] carried = named.clone();
        for (int context = 0; context < contexts.size(); context++) {
            long family = contexts.family(context);
            carry(named, carried, family);
        }
        return carried;
    }

    private static void carry(long[] named, long[] carried, long family) {
        long current = 0;
        for (int i = named.length - 1; i >= 0; i--) {
            current = (named[i] & family) == 0 ? current : named[i] & family;
        }
        for (int i = 0; i < named.length; i++) {
            current = (named[i] & family) == 0 ? current : named[i] & family;
            carried[i] |= current;
        }
    }

    /** Takes the words of an aside for what they are: they deny, suppose and set nothing in the past. */
    void passOver(Mention aside) {
        aside.tokens().forEach(at -> cueBits[at] = 0);
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    int sentence(int at) {
        return sentences[at];
    }

    long contexts(int at) {
        return contextsOfSentence[sentences[at]];
    }

    /** The cues that start at this token, one bit each. */
    long cues(int at) {
        return cueBits[at];
    }

    int[] classesAt(int at) {
        return tagClasses[at];
    }

    /** Where the stretches of this class that start here end. */
    int[] endsOf(int at, int wordClass) {
        int[] classes = tagClasses[at];
        int[] ends = NONE;
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] == wordClass) {
                ends = Arrays.copyOf(ends, ends.length + 1);
                ends[ends.length - 1] = tagEnds[at][i];
            }
        }
        return ends;
    }

    /** Where the longest stretch of this class that starts here ends, or -1 if none does. */
    int endOf(int at, int wordClass) {
        int end = -1;
        int[] classes = tagClasses[at];
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] == wordClass) {
                end = Math.max(end, tagEnds[at][i]);
            }
        }
        return end;
    }

    boolean is(int at, int wordClass) {
        return endOf(at, wordClass) > 0;
    }

    /** Where a stretch of this class that ends just before {@code end} starts, or -1 if none does. */
    int startOf(int end, int wordClass) {
        for (int start = end - 1; start >= Math.max(0, end - 6); start--) {
            if (endOf(start, wordClass) == end) {
                return start;
            }
        }
        return -1;
    }

    boolean inOneSentence(int a, int b) {
        return a >= 0 && b >= 0 && a < size() && b < size() && sentences[a] == sentences[b];
    }

    /** In one sentence with no line broken off between them. */
    boolean inOneLine(int a, int b) {
        return inOneSentence(a, b) && lines[a] == lines[b];
    }

    /** All tokens of the stretches of this class. */
    BitSet all(int wordClass) {
        BitSet found = new BitSet(size());
        for (int i = 0; i < size(); i++) {
            int end = endOf(i, wordClass);
            if (end > 0) {
                found.set(i, end);
            }
        }
        return found;
    }
}
