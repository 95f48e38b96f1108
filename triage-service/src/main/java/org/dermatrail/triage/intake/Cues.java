package org.dermatrail.triage.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The word class of each cue, and one bit for each so that a passage can be asked quickly. */
final class Cues {

    private final Map<Cue, Integer> classes = new EnumMap<>(Cue.class);
    private final Map<Integer, Long> bits = new HashMap<>();

    Cues(Map<Cue, Integer> classes) {
        this.classes.putAll(classes);
        classes.forEach((cue, wordClass) -> bits.put(wordClass, bit(cue)));
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

    /** The cue that this class stands for as a bit, or 0. */
    long bitOf(int wordClass) {
        return bits.getOrDefault(wordClass, 0L);
    }

    /** Whether a stretch of this cue starts at the token; outside the passage none does. */
    boolean at(Passage passage, int at, Cue cue) {
        return at >= 0 && at < passage.size() && (passage.cues(at) & bit(cue)) != 0;
    }

    /** Where the stretch of this cue that starts at the token ends, or -1. */
    int end(Passage passage, int at, Cue cue) {
        return at(passage, at, cue) ? passage.endOf(at, of(cue)) : -1;
    }
}
