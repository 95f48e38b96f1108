package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who is meant. The patient is the writer if the writer's own complaints are told, else the person that is told of: in
 * "mum has vitiligo, my scar itches" the mother is not the patient, in "mum's face dropped" she is.
 */
final class People {

    private static final int REACH = 16;
    private static final int ADULT = 16;
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration THIS_EVENING = Duration.ofHours(4);

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final boolean scribe;
    private final boolean onBehalf;
    private final boolean mine;
    private final boolean namesAnother;
    private final BitSet noChild;
    private final boolean fearsToCatch;
    private boolean othersNow;
    private boolean othersHaveMore;
    private boolean otherPresent;
    private final Map<Experiencer, Integer> told = new EnumMap<>(Experiencer.class);

    People(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
        this.scribe = !passage.all(cues.of(Cue.SCRIBE)).isEmpty();
        this.onBehalf = !passage.all(cues.of(Cue.ON_BEHALF)).isEmpty();
        this.noChild = passage.all(cues.of(Cue.NO_CHILD));
        this.mine = asksForSelf();
        this.fearsToCatch = !passage.all(cues.of(Cue.CATCHING)).isEmpty();
        this.namesAnother = !passage.all(cues.of(Cue.RELATIVE)).isEmpty()
                || !passage.all(cues.of(Cue.OTHER)).isEmpty()
                || !passage.all(cues.of(Cue.THING)).isEmpty();
    }

    private boolean asksForSelf() {
        for (int i = 0; i < passage.size(); i++) {
            if (cues.at(passage, i, Cue.MINE) && !isOfMine(i)) {
                return true;
            }
        }
        return false;
    }

    /** "a friend of mine" is the friend. */
    private boolean isOfMine(int at) {
        return cues.at(passage, at - 1, Cue.OF_MINE);
    }

    /**
     * Notes whose complaints the text tells, before anybody is asked who the patient is.
     *
     * @param passing whether it is mild, and what others ask about for fear of catching it
     */
    void note(Mention mention, boolean acute, boolean passing) {
        Experiencer whose = of(mention);
        othersHaveMore |= !passing && isAnother(whose);
        told.merge(whose, 1, Integer::sum);
        otherPresent |= whose == Experiencer.OTHER && !isToldAsPast(mention);
        othersNow |= switch (whose) {
            case RELATIVE -> isHappeningNow(mention, RECENT) || (acute && (isAtOnce(mention) || isPresent(mention)));
            case OTHER -> acute && (isHappeningNow(mention, THIS_EVENING) || isAtOnce(mention));
            case THIRD ->
                acute
                        && namesAnother
                        && (isHappeningNow(mention, THIS_EVENING) || isAtOnce(mention) || isPresent(mention));
            case SELF, UNSAID, CHILD, THING -> false;
        };
    }

    boolean isPatient(Mention mention, boolean runsInFamilies) {
        Experiencer whose = of(mention);
        if (isAnother(whose) && asksForFearOfCatching()) {
            return false;
        }
        return switch (whose) {
            case SELF, UNSAID, CHILD -> true;
            case THING -> false;
            case THIRD -> scribe || !namesAnother || (!writesOfSelf() && !mine) || (othersNow && !runsInFamilies);
            case RELATIVE ->
                onBehalf
                        || (!runsInFamilies && othersNow)
                        || (!writesOfSelf() && !(runsInFamilies && tells(Experiencer.UNSAID)));
            case OTHER ->
                onBehalf
                        || (!runsInFamilies && othersNow)
                        || (!writesOfSelf()
                                && !mine
                                && !tells(Experiencer.UNSAID)
                                && !tells(Experiencer.CHILD)
                                && otherPresent);
        };
    }

    /** "my girlfriend has cold sores, can I kiss her": the writer asks for themselves, and nothing more is told of her. */
    private boolean asksForFearOfCatching() {
        return fearsToCatch && !othersHaveMore && !onBehalf && !scribe;
    }

    private static boolean isAnother(Experiencer whose) {
        return whose == Experiencer.RELATIVE || whose == Experiencer.OTHER || whose == Experiencer.THIRD;
    }

    boolean isRelative(Mention mention) {
        Experiencer whose = of(mention);
        return whose == Experiencer.RELATIVE || (whose == Experiencer.CHILD);
    }

    /** Somebody beside the writer is told of as ill now: both are in need. */
    private boolean isHappeningNow(Mention mention, Duration atMost) {
        boolean recent = times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(atMost) <= 0)
                .isPresent();
        return recent && !isToldAsPast(mention);
    }

    /** "is next to me", "right now": said of somebody nearby. */
    private boolean isAtOnce(Mention mention) {
        int to = Math.min(passage.size(), mention.to() + REACH);
        for (int i = Math.max(0, mention.from() - REACH); i < to; i++) {
            if (cues.at(passage, i, Cue.AT_ONCE)) {
                return !isToldAsPast(mention);
            }
        }
        return false;
    }

    /** "his face is drooping": told in the present tense, and not of long ago. */
    private boolean isPresent(Mention mention) {
        boolean old = times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(RECENT) > 0)
                .isPresent();
        if (old || isToldAsPast(mention)) {
            return false;
        }
        for (int i = Math.max(0, mention.from() - 2); i < mention.to(); i++) {
            if (passage.inOneSentence(i, mention.from()) && cues.at(passage, i, Cue.PRESENT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isToldAsPast(Mention mention) {
        for (int i = Math.max(0, mention.from() - 4); i < mention.from(); i++) {
            if (passage.inOneSentence(i, mention.from()) && cues.at(passage, i, Cue.WAS)) {
                return true;
            }
        }
        return false;
    }

    /** Both the writer and a child or relative have complaints. */
    boolean severalPatients() {
        return (tells(Experiencer.SELF) && tells(Experiencer.CHILD)) || (tells(Experiencer.SELF) && othersNow);
    }

    /** The writer tells of somebody else and of no complaint of their own. */
    boolean writesForAnother() {
        return onBehalf || (!tells(Experiencer.SELF) && (tells(Experiencer.CHILD) || tells(Experiencer.RELATIVE)));
    }

    private boolean writesOfSelf() {
        return tells(Experiencer.SELF) && !onBehalf;
    }

    private boolean tells(Experiencer experiencer) {
        return told.getOrDefault(experiencer, 0) > 0;
    }

    /** The last person named before the mention in its sentence who isn't the one that tells or sees it. */
    Experiencer of(Mention mention) {
        if (names(mention, Cue.THIRD) && !names(mention, Cue.SELF)) {
            return Experiencer.THIRD;
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
        if (cues.at(passage, at, Cue.OTHER)) {
            return isBesideSelf(at) ? Experiencer.SELF : Experiencer.OTHER;
        }
        if (cues.at(passage, at, Cue.THING) && !isCause(at) && isInClause(at, mention)) {
            return Experiencer.THING;
        }
        return cues.at(passage, at, Cue.THIRD) ? Experiencer.THIRD : Experiencer.UNSAID;
    }

    private boolean isChild(int at) {
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
}
