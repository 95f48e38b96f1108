package org.dermatrail.triage.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text cut into tokens, each with the word classes that start at it and where they end, the sentence it is in and
 * the contexts that hold there.
 */
final class Passage {

    private final List<Token> tokens;
    private final Tags[] tags;
    private final long[] cueBits;
    private final int[] sentences;
    private final int[] lines;
    private final long[] contextsOfSentence;
    private final BitSet[] classesOfSentence;

    Passage(List<Token> tokens, Terms terms, Contexts contexts, Cues cues) {
        this.tokens = tokens;
        this.tags = new Tags[tokens.size()];
        this.sentences = new int[tokens.size()];
        this.lines = new int[tokens.size()];
        int last = number();
        tag(terms);
        this.cueBits = Arrays.stream(tags).mapToLong(cues::of).toArray();
        this.contextsOfSentence = carried(contexts, last + 1);
        this.classesOfSentence = classesOfSentence(last + 1);
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
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            Tags standing = new Tags(i, terms.classesOf(word));
            for (Terms.Expression expression : terms.expressionsFrom(word, next)) {
                if (stands(expression.words(), i)) {
                    standing.add(expression.wordClass(), i + expression.words().size());
                }
            }
            tags[i] = standing;
        }
    }

    private BitSet[] classesOfSentence(int count) {
        BitSet[] named = new BitSet[count];
        Arrays.setAll(named, unused -> new BitSet());
        for (int i = 0; i < tokens.size(); i++) {
            tags[i].addTo(named[sentences[i]]);
        }
        return named;
    }

    private boolean stands(List<String> words, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 2; i < words.size(); i++) {
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
            named[sentences[i]] |= contexts.of(tags[i]);
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

    Tags tags(int at) {
        return tags[at];
    }

    /** The classes of all stretches that start in the sentence of this token. */
    BitSet classesAround(int at) {
        return classesOfSentence[sentences[at]];
    }

    /** Where the longest stretch of this class that starts here ends, or -1 if none does. */
    int endOf(int at, int wordClass) {
        return isAround(at, wordClass) ? tags[at].endOf(wordClass) : -1;
    }

    /** Whether a stretch of this class starts in the sentence of this token. */
    boolean isAround(int at, int wordClass) {
        return wordClass >= 0 && classesAround(at).get(wordClass);
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
        return inOneSentence(a, b) && isOneLine(a, b);
    }

    /** With no line broken off between them, whatever sentences they are in. */
    boolean isOneLine(int a, int b) {
        return lines[a] == lines[b];
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
