package org.dermatrail.triage.intake;

import java.util.BitSet;

/** A wording met in the passage, from token {@code from} up to {@code to}; {@code used} are the tokens it needs. */
record Mention(Sense sense, int from, int to, BitSet used) {

    /** Whether all that the other needs stands behind this token, and within this mention. */
    boolean saysAllAfter(int at, Mention other) {
        return other.from > at && contains(other);
    }

    boolean contains(Mention other) {
        return other.used.stream().allMatch(used::get);
    }

    boolean overlaps(Mention other) {
        return used.intersects(other.used);
    }
}
