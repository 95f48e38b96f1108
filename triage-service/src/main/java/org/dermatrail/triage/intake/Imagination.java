package org.dermatrail.triage.intake;

/** Whether a mention is only imagined: asked about, feared or made a condition. */
final class Imagination {

    private static final int REACH = 16;
    private static final int SHORT = 12;
    private static final int NEAR = 3;
    private static final int TRIAL_REACH = 8;
    private static final int AHEAD_REACH = 8;

    private final Passage passage;
    private final Cues cues;
    private final Times times;

    Imagination(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
    }

    /** @param wish the finding is a wish itself: "it would be easier if I didn't wake up" is meant as it stands */
    boolean imagines(Mention mention, boolean wish) {
        if (isAskedInGeneral(mention)) {
            return true;
        }
        boolean comma = false;
        boolean own = false;
        boolean real = false;
        int subject = -1;
        for (int i = mention.from(); i >= Math.max(0, mention.from() - REACH); i--) {
            if (!passage.inOneLine(i, mention.from())) {
                return false;
            }
            boolean condition = cues.at(passage, i, Cue.IF);
            real |= condition && isReal(i, mention, wish);
            if (cues.at(passage, i, Cue.SUPPOSE) && !(condition && real) && !isAskedAsItIs(i, mention, wish)) {
                return true;
            }
            if (i < mention.from()) {
                if (condition && !wish && !comma && !real) {
                    return true;
                }
                if (cues.at(passage, i, Cue.FEAR) && !wish && !own && subject < cues.end(passage, i, Cue.FEAR)) {
                    return true;
                }
                subject = subject < 0 && opensClause(i) ? i : subject;
                comma |= passage.token(i).isSoft() && !cues.at(passage, i, Cue.OR);
                own |= cues.at(passage, i, Cue.OWN);
                if (cues.at(passage, i, Cue.BUT) || cues.at(passage, i, Cue.STILL)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "I'm scared of sepsis, I can't breathe": behind a comma, who speaks begins anew. */
    private boolean opensClause(int at) {
        return at > 0 && passage.token(at - 1).isSoft() && times.isSubject(at);
    }

    /** "can a cold sore leave a scar": a short question that names nobody and no time. */
    private boolean isAskedInGeneral(Mention mention) {
        int start = mention.from();
        while (start > 0 && passage.inOneSentence(start - 1, mention.from()) && mention.from() - start < SHORT) {
            start--;
        }
        boolean opens = start == 0 || !passage.inOneSentence(start - 1, mention.from());
        boolean asks = cues.at(passage, start, Cue.ASK) && !cues.at(passage, start + 1, Cue.UNABLE);
        if (!opens || !asks || start == mention.from()) {
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
                || cues.at(passage, at, Cue.WHAT_TO_DO)
                || cues.at(passage, at, Cue.STILL)
                || isSomebody(at);
    }

    private boolean isSomebody(int at) {
        return cues.at(passage, at, Cue.SELF)
                || cues.at(passage, at, Cue.THIRD)
                || cues.at(passage, at, Cue.CHILD)
                || cues.at(passage, at, Cue.RELATIVE);
    }

    /** Whether the text supposes anything at all. */
    boolean supposes() {
        return !passage.all(cues.of(Cue.SUPPOSE)).isEmpty();
    }

    /** Whether an "if" tells of what is there: asked about as it stands, tried out, or asking for help at once. */
    private boolean isReal(int at, Mention mention, boolean wish) {
        int asked = passage.startOf(at, cues.of(Cue.ASKED));
        return passage.startOf(at, cues.of(Cue.REAL_IF)) >= 0
                || (asked >= 0 && isAskedAsItIs(asked, mention, wish))
                || (!isStillToCome(at, mention) && (isTried(at) || asksForHelp(at, mention)));
    }

    /**
     * "what does it mean when my lips are blue": asked about, and told as it is. Behind an "if" it has to be told in the
     * present tense, since "what happens if I faint" may be asked before a treatment.
     */
    private boolean isAskedAsItIs(int at, Mention mention, boolean wish) {
        int from = cues.end(passage, at, Cue.ASKED);
        if (from < 0 || mention.sense().kind() != Sense.Kind.FINDING || isStillToCome(from, mention)) {
            return false;
        }
        boolean own = false;
        boolean condition = false;
        boolean told = wish;
        boolean closed = false;
        for (int i = from; i < mention.to() + NEAR && passage.inOneSentence(i, at); i++) {
            own |= isSomebody(i);
            condition |= cues.at(passage, i, Cue.IF);
            closed |= i >= mention.to() && passage.token(i).isSoft();
            told |= !closed && (cues.at(passage, i, Cue.PRESENT) || cues.at(passage, i, Cue.AUXILIARY));
        }
        return own && (told || !condition);
    }

    private boolean isTried(int at) {
        for (int i = at + 1; i < at + TRIAL_REACH && passage.inOneSentence(i, at); i++) {
            if (passage.token(i).isSoft()) {
                return false;
            }
            if (cues.at(passage, i, Cue.TRIAL)) {
                return true;
            }
        }
        return false;
    }

    /** "what should I do if I can't breathe", "if my tongue swells is it an emergency", but not "if a mole bleeds". */
    private boolean asksForHelp(int at, Mention mention) {
        boolean asked = false;
        boolean somebodys = false;
        for (int i = at - REACH; i < mention.to() + REACH; i++) {
            if (passage.inOneSentence(i, at)) {
                asked |= cues.at(passage, i, Cue.WHAT_TO_DO);
                somebodys |= isSomebody(i);
            }
        }
        return asked && somebodys;
    }

    /** "if I get a rash", "if my lips swell next week". */
    private boolean isStillToCome(int at, Mention mention) {
        for (int i = at; i < mention.to() + 2; i++) {
            if (passage.inOneSentence(i, at) && cues.at(passage, i, Cue.ARISES)) {
                return true;
            }
        }
        return times.within(mention, AHEAD_REACH).stream()
                .anyMatch(span -> span.kind() == TimeSpan.Kind.AHEAD
                        && span.from() > at
                        && !asksBetween(mention.to(), span.from()));
    }

    /** "if my lips are swollen should I go to hospital tomorrow": what is to be done is to come, not the lips. */
    private boolean asksBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.at(passage, i, Cue.WHAT_TO_DO)) {
                return true;
            }
        }
        return false;
    }
}
