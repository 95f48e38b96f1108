package org.dermatrail.triage.intake;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A wording met in the passage, from token {@code from} up to {@code to}. {@code needed} are the tokens that it needs,
 * counted from {@code from}, so that a mention costs the same wherever in a long text it is.
 */
record Mention(Sense sense, int from, int to, BitSet needed) {

    static Mention of(Sense sense, int at) {
        BitSet needed = new BitSet();
        needed.set(0);
        return new Mention(sense, at, at + 1, needed);
    }

    boolean uses(int token) {
        return token >= from && needed.get(token - from);
    }

    /** The tokens of the passage that it needs. */
    IntStream tokens() {
        return needed.stream().map(token -> from + token);
    }

    /** Whether all that the other needs behind this token is within this mention, and there is something. */
    boolean saysAllAfter(int at, Mention other) {
        return other.tokens().anyMatch(token -> token > at)
                && other.tokens().filter(token -> token > at).allMatch(this::uses);
    }

    boolean contains(Mention other) {
        return other.tokens().allMatch(this::uses);
    }

    boolean overlaps(Mention other) {
        return other.tokens().anyMatch(this::uses);
    }
}
