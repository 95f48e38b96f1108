package org.dermatrail.triage.intake;

import java.util.EnumMap;
import java.util.Map;

/** The word class of each cue, and one bit for each so that a passage can be asked quickly. */
final class Cues {

    private final Map<Cue, Integer> classes = new EnumMap<>(Cue.class);
    private final long[] bits;

    Cues(Map<Cue, Integer> classes) {
        this.classes.putAll(classes);
        this.bits = new long[classes.values().stream().max(Integer::compare).orElse(-1) + 1];
        classes.forEach((cue, wordClass) -> bits[wordClass] = bit(cue));
    }

    private static long bit(Cue cue) {
        return bit(cue.ordinal());
    }

    /** Past the last bit a shift begins anew, and one cue would silently stand for another. */
    static long bit(int ordinal) {
        if (ordinal >= Long.SIZE) {
            throw new LexiconException("More than 64 cues: merge some");
        }
        return 1L << ordinal;
    }

    int of(Cue cue) {
        return classes.getOrDefault(cue, -1);
    }

    /** The cues that start at a token with these tags, one bit each. */
    long of(Tags tags) {
        return tags.bits(bits);
    }

    /** Whether a stretch of this cue starts at the token; outside the passage none does. */
    boolean at(Passage passage, int at, Cue cue) {
        return at >= 0 && at < passage.size() && (passage.cues(at) & bit(cue)) != 0;
    }

    /** Whether a stretch of this cue starts from {@code from} on and before {@code to}. */
    boolean between(Passage passage, int from, int to, Cue cue) {
        for (int i = from; i < to; i++) {
            if (at(passage, i, cue)) {
                return true;
            }
        }
        return false;
    }

    /** Where the stretch of this cue that starts at the token ends, or -1. */
    int end(Passage passage, int at, Cue cue) {
        return at(passage, at, cue) ? passage.endOf(at, of(cue)) : -1;
    }
}
