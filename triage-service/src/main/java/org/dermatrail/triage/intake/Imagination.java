package org.dermatrail.triage.intake;

/** Whether a mention is only imagined: asked about, feared or made a condition. */
final class Imagination {

    private static final int REACH = 16;

    private final Passage passage;
    private final Cues cues;

    Imagination(Passage passage, Cues cues) {
        this.passage = passage;
        this.cues = cues;
    }

    boolean imagines(Mention mention) {
        boolean comma = false;
        boolean own = false;
        for (int i = mention.from(); i >= Math.max(0, mention.from() - REACH); i--) {
            if (!passage.inOneSentence(i, mention.from())) {
                return false;
            }
            if (cues.at(passage, i, Cue.SUPPOSE)) {
                return true;
            }
            if (i < mention.from()) {
                if (cues.at(passage, i, Cue.IF) && !comma && !isReal(i)) {
                    return true;
                }
                if (cues.at(passage, i, Cue.FEAR) && !own) {
                    return true;
                }
                comma |= passage.token(i).isSoft() && !cues.at(passage, i, Cue.OR);
                own |= cues.at(passage, i, Cue.SELF) || cues.at(passage, i, Cue.TURN);
                if (passage.token(i).is("but") || cues.at(passage, i, Cue.STILL)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether the text supposes anything at all. */
    boolean supposes() {
        return !passage.all(cues.of(Cue.SUPPOSE)).isEmpty();
    }

    private boolean isReal(int at) {
        return passage.startOf(at, cues.of(Cue.REAL_IF)) >= 0;
    }
}
