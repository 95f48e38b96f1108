package org.dermatrail.triage.intake;

import java.util.BitSet;

/** A wording met in the passage, from token {@code from} up to {@code to}; {@code used} are the tokens it needs. */
record Mention(Sense sense, int from, int to, BitSet used) {

    boolean overlaps(Mention other) {
        return used.intersects(other.used);
    }
}
