package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant. The patient is the writer if the writer's own complaints are told, else the person that is told of: in
 * "mum has vitiligo, my scar itches" the mother is not the patient, in "mum's face dropped" she is.
 */
final class People {

    private static final Duration SMALL = Duration.ofDays(4 * 365L);

    private final Passage passage;
    private final Cues cues;
    private final Named named;
    private final OthersNow now;
    private final Bygone bygone;
    private final boolean scribe;
    private final boolean onBehalf;
    private final boolean mine;
    private final boolean namesAnother;
    private final boolean fearsToCatch;
    private final boolean tellsOfInfant;
    private boolean othersNow;
    private boolean othersHaveMore;
    private boolean childHasMore;
    private boolean otherPresent;
    private final Map<Experiencer, Integer> told = new EnumMap<>(Experiencer.class);

    People(Passage passage, Cues cues, Times times, Set<String> lingering) {
        this.passage = passage;
        this.cues = cues;
        this.named = new Named(passage, cues);
        this.now = new OthersNow(passage, cues, times);
        this.bygone = new Bygone(passage, cues, times, lingering);
        this.scribe = !passage.all(cues.of(Cue.SCRIBE)).isEmpty();
        this.onBehalf = !passage.all(cues.of(Cue.ON_BEHALF)).isEmpty();
        this.mine = asksForSelf();
        this.fearsToCatch = !passage.all(cues.of(Cue.CATCHING)).isEmpty();
        this.tellsOfInfant = !passage.all(cues.of(Cue.INFANT)).isEmpty()
                || !passage.all(cues.of(Cue.TODDLER)).isEmpty()
                || times.spans().stream()
                        .anyMatch(span ->
                                span.kind() == TimeSpan.Kind.AGE && span.since().compareTo(SMALL) < 0);
        this.namesAnother = !passage.all(cues.of(Cue.RELATIVE)).isEmpty()
                || !passage.all(cues.of(Cue.OTHER)).isEmpty()
                || !passage.all(cues.of(Cue.THING)).isEmpty();
    }

    private boolean asksForSelf() {
        for (int i = 0; i < passage.size(); i++) {
            if (cues.at(passage, i, Cue.MINE) && !named.isOfMine(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Notes whose complaints the text tells, before anybody is asked who the patient is.
     *
     * @param acute whether it is dangerous now, whoever has it, and nobody denies it
     * @param passing whether it is mild, and what others ask about for fear of catching it
     * @param caught whether it is what children catch and adults mostly had, or nothing at all
     */
    void note(Mention mention, boolean acute, boolean passing, boolean caught) {
        now.note(mention);
        Experiencer whose = named.of(mention);
        othersHaveMore |= !passing && isAnother(whose);
        told.merge(whose, 1, Integer::sum);
        otherPresent |= whose == Experiencer.OTHER && !now.isToldAsPast(mention);
        boolean over = isAnother(whose) && bygone.isOver(mention);
        childHasMore |= !caught && (whose == Experiencer.CHILD || whose == Experiencer.THIRD);
        othersNow |= !over
                && switch (whose) {
                    case RELATIVE -> now.isHappeningNow(mention) || (acute && now.isDangerNow(mention));
                    case OTHER -> acute && now.isDangerNow(mention);
                    case THIRD -> acute && namesAnother && now.isDangerNow(mention);
                    case SELF, UNSAID, CHILD, THING -> false;
                };
    }

    /**
     * Whether it is told of another person, or of he or she, as something of now.
     *
     * @param event whether it befalls somebody at once: "was bitten" is told in the past tense and may be of today
     */
    boolean isAnothersNow(Mention mention, boolean event) {
        boolean today = now.isDangerNow(mention) || (event && !now.isOld(mention) && !now.isUsual(mention));
        return today && isAnother(named.of(mention)) && !bygone.isOver(mention);
    }

    boolean isPatient(Mention mention, boolean runsInFamilies) {
        Experiencer whose = named.of(mention);
        if (isAnother(whose) && asksForFearOfCatching()) {
            return false;
        }
        if (isAnother(whose) && mine && bygone.isOver(mention)) {
            return false;
        }
        return switch (whose) {
            case SELF, UNSAID -> true;
            case CHILD -> !isChildInPassing();
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

    /** "my son has chickenpox; nothing wrong with me but dry hands": the writer asks for themselves. */
    private boolean isChildInPassing() {
        return mine && writesOfSelf() && !childHasMore && !tellsOfInfant;
    }

    private static boolean isAnother(Experiencer whose) {
        return whose == Experiencer.RELATIVE || whose == Experiencer.OTHER || whose == Experiencer.THIRD;
    }

    boolean isRelative(Mention mention) {
        Experiencer whose = named.of(mention);
        return whose == Experiencer.RELATIVE || (whose == Experiencer.CHILD);
    }

    /** Both the writer and a child have complaints, or one of them and somebody else who is ill now. */
    boolean severalPatients() {
        boolean self = tells(Experiencer.SELF);
        boolean child = tells(Experiencer.CHILD) && !isChildInPassing();
        return (self && child) || ((self || child) && othersNow);
    }

    /** Whether a person is named beside the patient, or a thing, that has it or has it not. */
    boolean isOfAnother(Mention mention) {
        Experiencer whose = named.of(mention);
        return whose == Experiencer.RELATIVE || whose == Experiencer.OTHER || whose == Experiencer.THING;
    }

    Experiencer of(Mention mention) {
        return named.of(mention);
    }

    /** Nobody is told of but perhaps a child. */
    boolean tellsOfNobodyElse() {
        return !tells(Experiencer.SELF) && !tells(Experiencer.RELATIVE) && !tells(Experiencer.OTHER);
    }

    /** Whether a child is meant by the word at this token: not one "of my last baby". */
    boolean isChild(int at) {
        return named.isChild(at);
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
}
