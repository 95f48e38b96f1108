package org.dermatrail.triage.intake;

import java.util.BitSet;

/** Whom a sentence names as the one who has what is mentioned in it. */
final class Named {

    private static final int REACH = 16;
    private static final int ADULT = 16;

    private final Passage passage;
    private final Cues cues;
    private final BitSet noChild;

    Named(Passage passage, Cues cues) {
        this.passage = passage;
        this.cues = cues;
        this.noChild = passage.all(cues.of(Cue.NO_CHILD));
    }

    /** The last person named before the mention in its sentence who isn't the one that tells or sees it. */
    Experiencer of(Mention mention) {
        if (names(mention, Cue.THIRD) && !names(mention, Cue.SELF)) {
            return Experiencer.THIRD;
        }
        if (isMyOwn(mention)) {
            return Experiencer.SELF;
        }
        for (int i = mention.to() - 1; i >= Math.max(0, mention.from() - REACH); i--) {
            if (i >= mention.from() && mention.uses(i)) {
                continue;
            }
            if (!passage.inOneSentence(i, mention.from())) {
                break;
            }
            Experiencer named = named(i, mention);
            if (named != Experiencer.UNSAID) {
                return named;
            }
        }
        return Experiencer.UNSAID;
    }

    /** Whether a word that the mention needs names somebody: "can't wake him" is about him, whoever tries. */
    private boolean names(Mention mention, Cue who) {
        return mention.tokens().anyMatch(at -> cues.at(passage, at, who));
    }

    private Experiencer named(int at, Mention mention) {
        if (isChild(at) || isMyAged(at)) {
            return Experiencer.CHILD;
        }
        if (cues.at(passage, at, Cue.SELF)) {
            boolean another = belongsToAnother(at) || isOfMine(at);
            return another || opens(at, mention) ? Experiencer.UNSAID : Experiencer.SELF;
        }
        if (tellsOrHelps(at)) {
            return Experiencer.UNSAID;
        }
        if (cues.at(passage, at, Cue.RELATIVE)) {
            return isBesideSelf(at) ? Experiencer.SELF : Experiencer.RELATIVE;
        }
        if (cues.at(passage, at, Cue.OTHER) && !isLikened(at)) {
            return isBesideSelf(at) ? Experiencer.SELF : Experiencer.OTHER;
        }
        if (cues.at(passage, at, Cue.THING) && !isCause(at) && isInClause(at, mention)) {
            return Experiencer.THING;
        }
        return cues.at(passage, at, Cue.THIRD) ? Experiencer.THIRD : Experiencer.UNSAID;
    }

    /** "my chest …" is the writer's, whoever else is named behind it. */
    private boolean isMyOwn(Mention mention) {
        int my = mention.from() - 1;
        return cues.at(passage, my, Cue.MY) && !belongsToAnother(my) && !isChild(mention.from());
    }

    /** "it feels like someone is sitting on it": nobody is there. */
    private boolean isLikened(int at) {
        return passage.startOf(at, cues.of(Cue.LIKENED)) >= 0;
    }

    boolean isChild(int at) {
        return cues.at(passage, at, Cue.CHILD) && !noChild.get(at);
    }

    /** A thing has what is said in its own clause: in "under cling film, lips grey" the lips are not the film's. */
    private boolean isInClause(int at, Mention mention) {
        for (int i = at + 1; i < mention.from(); i++) {
            if (passage.token(i).isSoft() || cues.at(passage, i, Cue.AND)) {
                return false;
            }
        }
        return true;
    }

    /** "scratched by the cat", "from a dog": what did it, not who has it. */
    private boolean isCause(int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            if (cues.at(passage, i, Cue.CAUSE)) {
                return true;
            }
        }
        return false;
    }

    /** "my 7 year old" is a child, whoever's. */
    private boolean isMyAged(int at) {
        return cues.at(passage, at, Cue.SELF)
                && at + 2 < passage.size()
                && passage.token(at + 1).isNumber()
                && passage.token(at + 1).value() < ADULT
                && passage.token(at + 2).isWord();
    }

    /** "me and my friend", "my friend and I". */
    private boolean isBesideSelf(int at) {
        for (int i = Math.max(0, at - 3); i <= at + 2 && i < passage.size(); i++) {
            boolean self = cues.at(passage, i, Cue.ONESELF);
            boolean joined = cues.at(passage, i + 1, Cue.AND) || cues.at(passage, i - 1, Cue.AND);
            if (self && joined) {
                return true;
            }
        }
        return false;
    }

    /** "my" of "my mother" says nothing of the writer. */
    private boolean belongsToAnother(int at) {
        if (at + 1 < passage.size() && passage.token(at + 1).isNumber()) {
            return true;
        }
        for (int i = at + 1; i <= at + 2; i++) {
            if (cues.at(passage, i, Cue.RELATIVE)
                    || cues.at(passage, i, Cue.CHILD)
                    || cues.at(passage, i, Cue.OTHER)
                    || cues.at(passage, i, Cue.THING)) {
                return true;
            }
        }
        return false;
    }

    /** "I think", "I noticed", "I'm worried": the writer opens the sentence as a witness. */
    private boolean opens(int at, Mention mention) {
        return at + 1 < mention.from() && cues.at(passage, at + 1, Cue.TELLING);
    }

    /** "my daughter says", "said my wife": a witness, not the patient. */
    private boolean tellsOrHelps(int at) {
        boolean after = cues.at(passage, at + 1, Cue.TELLING) || cues.at(passage, at + 1, Cue.SCRIBE);
        int telling = cues.of(Cue.TELLING);
        boolean before = cues.at(passage, at - 2, Cue.TELLING)
                || passage.startOf(at, telling) >= 0
                || passage.startOf(at - 1, telling) >= 0;
        return after || (before && !cues.at(passage, at, Cue.THIRD));
    }

    /** "a friend of mine" is the friend. */
    boolean isOfMine(int at) {
        return cues.at(passage, at - 1, Cue.OF_MINE);
    }
}
