package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a sentence can be about (a scar, a mole, the face): each context is one bit and the words that set it. */
final class Contexts {

    private record Context(String name, int wordClass, int family) {}

    private final List<Context> contexts = new ArrayList<>();
    private long[] bits = {};

    /** @param family contexts of one family push each other out: a new topic replaces the last, a place another */
    void add(String name, int wordClass, int family) {
        if (contexts.size() == Long.SIZE) {
            throw new LexiconException("More than 64 contexts: merge some");
        }
        contexts.add(new Context(name, wordClass, family));
        bits = Arrays.copyOf(bits, Math.max(bits.length, wordClass + 1));
        bits[wordClass] = bit(name);
    }

    long bit(String name) {
        for (int i = 0; i < contexts.size(); i++) {
            if (contexts.get(i).name().equals(name)) {
                return 1L << i;
            }
        }
        throw new LexiconException("The context @" + name + " is not in the lexicon: add it or mend its name");
    }

    int size() {
        return contexts.size();
    }

    /** The contexts that a token with these tags sets, one bit each. */
    long of(Tags tags) {
        return tags.bits(bits);
    }

    /** All contexts of the family that this one belongs to, itself included. */
    long family(int context) {
        long bits = 0;
        for (int i = 0; i < contexts.size(); i++) {
            if (contexts.get(i).family() == contexts.get(context).family()) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
