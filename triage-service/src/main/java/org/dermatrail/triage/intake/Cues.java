package org.dermatrail.triage.intake;

import java.util.EnumMap;
import java.util.Map;

/** The word class of each cue. */
final class Cues {

    private final Map<Cue, Integer> classes = new EnumMap<>(Cue.class);

    Cues(Map<Cue, Integer> classes) {
        this.classes.putAll(classes);
    }

    int of(Cue cue) {
        return classes.getOrDefault(cue, -1);
    }

    boolean at(Passage passage, int at, Cue cue) {
        return at >= 0 && at < passage.size() && passage.is(at, of(cue));
    }

    int end(Passage passage, int at, Cue cue) {
        return at >= 0 && at < passage.size() ? passage.endOf(at, of(cue)) : -1;
    }
}
