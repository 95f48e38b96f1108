package org.dermatrail.triage.intake;

import java.time.Duration;
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

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final boolean scribe;
    private final boolean onBehalf;
    private boolean othersNow;
    private final Map<Experiencer, Integer> told = new EnumMap<>(Experiencer.class);

    People(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
        this.scribe = !passage.all(cues.of(Cue.SCRIBE)).isEmpty();
        this.onBehalf = !passage.all(cues.of(Cue.ON_BEHALF)).isEmpty();
    }

    /** Notes whose complaints the text tells, before anybody is asked who the patient is. */
    void note(Mention mention) {
        Experiencer whose = of(mention);
        told.merge(whose, 1, Integer::sum);
        othersNow |= whose == Experiencer.RELATIVE && isHappeningNow(mention);
    }

    boolean isPatient(Mention mention, boolean runsInFamilies) {
        return switch (of(mention)) {
            case SELF, UNSAID, CHILD -> true;
            case THING -> false;
            case THIRD -> scribe || !writesOfSelf();
            case RELATIVE ->
                onBehalf
                        || (!runsInFamilies && isHappeningNow(mention))
                        || (!writesOfSelf() && !(runsInFamilies && tells(Experiencer.UNSAID)));
            case OTHER ->
                onBehalf
                        || (!writesOfSelf()
                                && !tells(Experiencer.UNSAID)
                                && !tells(Experiencer.CHILD)
                                && !was(mention));
        };
    }

    boolean isRelative(Mention mention) {
        Experiencer whose = of(mention);
        return whose == Experiencer.RELATIVE || (whose == Experiencer.CHILD);
    }

    /** Somebody beside the writer is told of as ill now: both are in need. */
    private boolean isHappeningNow(Mention mention) {
        boolean recent = times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(RECENT) <= 0)
                .isPresent();
        return recent && !was(mention);
    }

    private boolean was(Mention mention) {
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
        for (int i = mention.to() - 1; i >= Math.max(0, mention.from() - REACH); i--) {
            if (i >= mention.from() && mention.used().get(i)) {
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

    private Experiencer named(int at, Mention mention) {
        if (cues.at(passage, at, Cue.CHILD) || isMyAged(at)) {
            return Experiencer.CHILD;
        }
        if (cues.at(passage, at, Cue.SELF)) {
            return belongsToAnother(at) || opens(at, mention) ? Experiencer.UNSAID : Experiencer.SELF;
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
        if (cues.at(passage, at, Cue.THING)) {
            return Experiencer.THING;
        }
        return cues.at(passage, at, Cue.THIRD) ? Experiencer.THIRD : Experiencer.UNSAID;
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
            boolean self = passage.token(i).is("me") || passage.token(i).is("i");
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
        boolean before = cues.at(passage, at - 1, Cue.TELLING) || cues.at(passage, at - 2, Cue.TELLING);
        return after || before;
    }
}
