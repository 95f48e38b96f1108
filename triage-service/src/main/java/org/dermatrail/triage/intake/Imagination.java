package org.dermatrail.triage.intake;

/** Whether a mention is only imagined: asked about, feared or made a condition. */
final class Imagination {

    private static final int REACH = 16;
    private static final int SHORT = 12;

    private final Passage passage;
    private final Cues cues;

    Imagination(Passage passage, Cues cues) {
        this.passage = passage;
        this.cues = cues;
    }

    /** @param wish the finding is a wish itself: "it would be easier if I didn't wake up" is meant as it stands */
    boolean imagines(Mention mention, boolean wish) {
        if (isAskedInGeneral(mention)) {
            return true;
        }
        boolean comma = false;
        boolean own = false;
        for (int i = mention.from(); i >= Math.max(0, mention.from() - REACH); i--) {
            if (!passage.inOneSentence(i, mention.from())) {
                return false;
            }
            if (cues.at(passage, i, Cue.SUPPOSE) && !(cues.at(passage, i, Cue.IF) && isReal(i))) {
                return true;
            }
            if (i < mention.from()) {
                if (cues.at(passage, i, Cue.IF) && !wish && !comma && !isReal(i)) {
                    return true;
                }
                if (cues.at(passage, i, Cue.FEAR) && !wish && !own) {
                    return true;
                }
                comma |= passage.token(i).isSoft() && !cues.at(passage, i, Cue.OR);
                own |= cues.at(passage, i, Cue.OWN);
                if (cues.at(passage, i, Cue.BUT) || cues.at(passage, i, Cue.STILL)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "can a cold sore leave a scar": a short question that names nobody and no time. */
    private boolean isAskedInGeneral(Mention mention) {
        int start = mention.from();
        while (start > 0 && passage.inOneSentence(start - 1, mention.from()) && mention.from() - start < SHORT) {
            start--;
        }
        boolean opens = start == 0 || !passage.inOneSentence(start - 1, mention.from());
        if (!opens || !cues.at(passage, start, Cue.ASK) || start == mention.from()) {
            return false;
        }
        for (int i = start; i < start + 2 * SHORT && passage.inOneSentence(i, start); i++) {
            if (isPersonal(i)) {
                return false;
            }
        }
        return !passage.inOneSentence(start + SHORT, start);
    }

    private boolean isPersonal(int at) {
        Token token = passage.token(at);
        return token.isNumber()
                || cues.at(passage, at, Cue.ADDRESS)
                || cues.at(passage, at, Cue.SELF)
                || cues.at(passage, at, Cue.THIRD)
                || cues.at(passage, at, Cue.CHILD)
                || cues.at(passage, at, Cue.RELATIVE)
                || cues.at(passage, at, Cue.STILL);
    }

    /** Whether the text supposes anything at all. */
    boolean supposes() {
        return !passage.all(cues.of(Cue.SUPPOSE)).isEmpty();
    }

    private boolean isReal(int at) {
        return passage.startOf(at, cues.of(Cue.REAL_IF)) >= 0;
    }
}
