package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant. The patient is the writer if the writer's own complaints are told, else the person that is told of: in
 * "mum has vitiligo, my scar itches" the mother is not the patient, in "mum's face dropped" she is.
 */
final class People {

    private static final int REACH = 16;
    private static final int NEAR = 6;
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration SMALL = Duration.ofDays(4 * 365L);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final Named named;
    private final Bygone bygone;
    private final BitSet ages = new BitSet();
    private final BitSet mentioned = new BitSet();
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
        this.times = times;
        this.named = new Named(passage, cues);
        this.bygone = new Bygone(passage, cues, times, lingering);
        times.spans().stream()
                .filter(span -> span.kind() == TimeSpan.Kind.AGE)
                .forEach(span -> ages.set(span.from(), span.to()));
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
        mentioned.set(mention.from(), mention.to());
        Experiencer whose = named.of(mention);
        othersHaveMore |= !passing && isAnother(whose);
        told.merge(whose, 1, Integer::sum);
        otherPresent |= whose == Experiencer.OTHER && !isToldAsPast(mention);
        boolean over = isAnother(whose) && bygone.isOver(mention);
        childHasMore |= !caught && (whose == Experiencer.CHILD || whose == Experiencer.THIRD);
        othersNow |= !over
                && switch (whose) {
                    case RELATIVE -> isHappeningNow(mention, RECENT) || (acute && isDangerNow(mention));
                    case OTHER -> acute && isDangerNow(mention);
                    case THIRD -> acute && namesAnother && isDangerNow(mention);
                    case SELF, UNSAID, CHILD, THING -> false;
                };
    }

    /**
     * Whoever it is, somebody asks for them: a danger counts unless it is told of long ago, of what is over, or of what
     * comes again and again or runs in the family.
     */
    private boolean isDangerNow(Mention mention) {
        return isOfToday(mention)
                || isAtOnce(mention)
                || isPresent(mention)
                || !(isOld(mention) || isToldAsPast(mention) || isUsual(mention));
    }

    /** "had chest pain in 2015 and again tonight", but not "had a stroke in 2015, I have itched since today". */
    private boolean isOfToday(Mention mention) {
        return times.within(mention, REACH).stream()
                .filter(span -> span.isPast() && span.since().compareTo(A_DAY) <= 0)
                .anyMatch(span ->
                        !isSelfBetween(Math.min(span.to(), mention.to()), Math.max(span.from(), mention.from())));
    }

    private boolean isSelfBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.at(passage, i, Cue.SELF)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is told of another person, or of he or she, as something of now.
     *
     * @param event whether it befalls somebody at once: "was bitten" is told in the past tense and may be of today
     */
    boolean isAnothersNow(Mention mention, boolean event) {
        boolean today = isDangerNow(mention) || (event && !isOld(mention) && !isUsual(mention));
        return today && isAnother(named.of(mention)) && !bygone.isOver(mention);
    }

    private Optional<Duration> since(Mention mention) {
        return times.of(mention).map(TimeSpan::since);
    }

    private boolean isOld(Mention mention) {
        return since(mention).filter(since -> since.compareTo(RECENT) > 0).isPresent();
    }

    /** "died of a heart attack", "has epilepsy and gets seizures", but not "is 60 years old" nor "worse now". */
    private boolean isUsual(Mention mention) {
        boolean usual = false;
        int from = Math.max(0, mention.from() - REACH);
        int to = Math.min(passage.size(), mention.to() + NEAR);
        for (int i = from; i < to; i++) {
            if (passage.inOneSentence(i, mention.from())) {
                if (cues.at(passage, i, Cue.NOW) && !cues.at(passage, i, Cue.PAST)) {
                    return false;
                }
                usual |= (cues.at(passage, i, Cue.USUAL) && !ages.get(i)) || cues.at(passage, i, Cue.PAST);
            }
        }
        return usual;
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

    /** Somebody beside the writer is told of as ill now: both are in need. */
    private boolean isHappeningNow(Mention mention, Duration atMost) {
        boolean recent =
                since(mention).filter(since -> since.compareTo(atMost) <= 0).isPresent();
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
        if (isOld(mention) || isToldAsPast(mention)) {
            return false;
        }
        for (int i = Math.max(0, mention.from() - 2); i < mention.to(); i++) {
            if (passage.inOneSentence(i, mention.from()) && cues.at(passage, i, Cue.PRESENT)) {
                return true;
            }
        }
        return false;
    }

    /** "had a stroke", "had hives and fainted", but not "has got chest pain" nor "was driving and collapsed". */
    private boolean isToldAsPast(Mention mention) {
        boolean another = false;
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - 4); i--) {
            boolean present = cues.end(passage, i - 1, Cue.PRESENT) > i || cues.end(passage, i, Cue.PRESENT) > i + 1;
            if (!passage.inOneSentence(i, mention.from())) {
                return false;
            }
            another |= cues.at(passage, i, Cue.AND) || passage.token(i).isSoft();
            if (cues.at(passage, i, Cue.WAS) && !present) {
                int next = mentioned.nextSetBit(i);
                return !another || times.isArticle(i + 1) || (next >= 0 && next < mention.from());
            }
        }
        return false;
    }

    /** Both the writer and a child have complaints, or one of them and somebody else who is ill now. */
    boolean severalPatients() {
        boolean self = tells(Experiencer.SELF);
        boolean child = tells(Experiencer.CHILD) && !isChildInPassing();
        return (self && child) || ((self || child) && othersNow);
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
