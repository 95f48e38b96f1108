package org.dermatrail.triage.intake;

import java.util.BitSet;

/** A wording met in the passage, from token {@code from} up to {@code to}; {@code used} are the tokens it needs. */
record Mention(Sense sense, int from, int to, BitSet used) {

    /** Whether all that the other needs behind this token is within this mention, and there is something. */
    boolean saysAllAfter(int at, Mention other) {
        int first = other.used.nextSetBit(at + 1);
        return first >= 0 && other.used.stream().filter(token -> token > at).allMatch(used::get);
    }

    boolean contains(Mention other) {
        return other.used.stream().allMatch(used::get);
    }

    boolean overlaps(Mention other) {
        return used.intersects(other.used);
    }
}
