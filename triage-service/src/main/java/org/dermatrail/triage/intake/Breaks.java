package org.dermatrail.triage.intake;

import java.util.BitSet;

/** Where a clause may end within a sentence: at a comma, bracket or dash, at "and" and at "but". */
final class Breaks {

    /** A clause that is longer is told by its end. */
    private static final int REACH = 30;

    private final Passage passage;
    private final BitSet at = new BitSet();

    Breaks(Passage passage, Cues cues) {
        this.passage = passage;
        for (int i = 0; i < passage.size(); i++) {
            at.set(i, passage.token(i).isSoft() || cues.at(passage, i, Cue.BUT) || cues.at(passage, i, Cue.AND));
        }
    }

    /** Whether a clause may end from {@code from} on and before {@code to}. */
    boolean between(int from, int to) {
        int next = at.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** The first token of the clause that this one is in. */
    int startOf(int token) {
        int start = token;
        int least = Math.max(0, token - REACH);
        while (start > least && passage.inOneSentence(start - 1, token) && !at.get(start - 1)) {
            start--;
        }
        return start;
    }
}
