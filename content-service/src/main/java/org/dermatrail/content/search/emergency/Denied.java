package org.dermatrail.content.search.emergency;

import java.util.BitSet;

/**
 * The places of a text that are denied.
 *
 * @param reached all that a denial reaches
 * @param nearest of them only the nearest thing, or the nearest of each thing that is joined on
 * @param before the places whose word denies what stands just before it
 */
record Denied(BitSet reached, BitSet nearest, BitSet before) {

    static final Denied NOTHING = new Denied(new BitSet(), new BitSet(), new BitSet());

    /** How much a denial is believed to deny. */
    enum Extent {
        REACHED,
        /** What comes unjoined after the nearest thing may be the next sentence, its full stop left out. */
        NEAREST,
        NOTHING
    }

    boolean isDeniedAt(int at, Extent extent) {
        return switch (extent) {
            case REACHED -> reached.get(at);
            case NEAREST -> nearest.get(at);
            case NOTHING -> false;
        };
    }

    boolean isDeniedFrom(int end, Extent extent) {
        return switch (extent) {
            case REACHED, NEAREST -> before.get(end);
            case NOTHING -> false;
        };
    }

    Denied part(int from, int to) {
        return new Denied(reached.get(from, to), nearest.get(from, to), before.get(from, to));
    }
}
