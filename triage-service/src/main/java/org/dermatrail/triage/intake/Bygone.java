package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Set;

/**
 * Whether what befell somebody else is over, so that it is no danger of now: it is told as a story of a year long past,
 * or somebody has seen to it and they are well again. Both are needed for the second: who only feels well again may
 * have been warned, and who has only been seen may still be ill.
 */
final class Bygone {

    private static final int REACH = 25;
    private static final int BEHIND = 6;
    private static final int OUTCOME = 32;
    private static final int DENIED = 3;
    /** Whoever has done this to themselves is in danger however they feel. */
    private static final Set<String> MIND = Set.of("self-harm", "suicidal-plan", "suicidal-thoughts");

    private static final int GROWN = 18;
    private static final int OLDEST = 110;
    private static final Duration LONG_PAST = Duration.ofDays(300);

    private final Passage passage;
    private final Cues cues;
    private final Times times;

    Bygone(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
    }

    boolean isOver(Mention mention) {
        return isInOldStory(mention) || isOfAnAge(mention) || isSeenToAndWell(mention);
    }

    /** "had a stroke at 50 and her face dropped", but not "at 50 tablets" nor "at 50 and her face is dropping". */
    private boolean isOfAnAge(Mention mention) {
        int end = endOfClause(mention);
        for (int i = Math.max(1, mention.from() - REACH); i < end; i++) {
            if (passage.inOneSentence(i, mention.from()) && isAge(i) && times.opensAge(i - 1) && isOfThen(i)) {
                return !isPresentWithin(i + 1, end);
            }
        }
        return false;
    }

    /** "had a stroke at 50", but not "his sats are at 85", "collapsed at 22.30". */
    private boolean isOfThen(int age) {
        boolean was = false;
        for (int i = age - 1; i >= 0 && passage.inOneSentence(i, age); i--) {
            if (cues.at(passage, i, Cue.PRESENT) && !cues.at(passage, i, Cue.WAS)) {
                return false;
            }
            was |= cues.at(passage, i, Cue.WAS);
        }
        return was;
    }

    private boolean isAge(int at) {
        double value = passage.token(at).value();
        boolean counts = at + 1 < passage.size()
                && isSaidOn(at + 1)
                && !cues.at(passage, at + 1, Cue.AND)
                && !cues.at(passage, at + 1, Cue.BUT);
        return value >= GROWN && value <= OLDEST && value == Math.rint(value) && !counts;
    }

    /** "had a stroke in 2014, her face fell", but not "had a stroke in 2014, her face has fallen". */
    private boolean isInOldStory(Mention mention) {
        int end = endOfClause(mention);
        boolean told = false;
        for (TimeSpan span : times.within(mention, REACH)) {
            boolean old = span.since().compareTo(LONG_PAST) > 0;
            if (old && span.kind() == TimeSpan.Kind.AGO && span.from() < mention.from()) {
                told = !isPresentWithin(span.to(), end);
            } else if (!old && span.isPast()) {
                return false;
            }
        }
        return told;
    }

    private int endOfClause(Mention mention) {
        int end = mention.to();
        while (end < Math.min(passage.size(), mention.to() + BEHIND) && isSaidOn(end)) {
            end++;
        }
        return end;
    }

    private boolean isSaidOn(int at) {
        Token token = passage.token(at);
        return !token.isSoft() && !token.isHard();
    }

    /** "went grey" is told in the past tense, though it befalls somebody at once. */
    private boolean isPresentWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean present = cues.at(passage, i, Cue.PRESENT) && !cues.at(passage, i, Cue.WAS);
            if (present
                    || cues.at(passage, i, Cue.PERFECT)
                    || cues.at(passage, i, Cue.NOW)
                    || cues.at(passage, i, Cue.BUT)
                    || cues.at(passage, i, Cue.STILL)
                    || cues.at(passage, i, Cue.AT_ONCE)) {
                return true;
            }
        }
        return false;
    }

    /** "fainted yesterday, has been seen and is right as rain", in the sentence itself or the one after it. */
    private boolean isSeenToAndWell(Mention mention) {
        if (MIND.contains(mention.sense().id())) {
            return false;
        }
        boolean well = false;
        boolean seen = false;
        int last = passage.sentence(mention.from()) + 1;
        int to = Math.min(passage.size(), mention.to() + OUTCOME);
        for (int i = mention.to(); i < to && passage.sentence(i) <= last && !cues.at(passage, i, Cue.SELF); i++) {
            if (isSomebodyElse(i)) {
                return false;
            }
            int end = Math.max(cues.end(passage, i, Cue.WELL_AGAIN), cues.end(passage, i, Cue.SEEN_TO));
            if (end > 0) {
                if (isDeniedAt(i)) {
                    return false;
                }
                well |= cues.at(passage, i, Cue.WELL_AGAIN);
                seen |= cues.at(passage, i, Cue.SEEN_TO);
                i = end - 1;
            } else if (cues.at(passage, i, Cue.STILL) || (well && cues.at(passage, i, Cue.BUT))) {
                return false;
            }
        }
        return well && seen;
    }

    /** "…, the kids are fine": it is not told of the one who collapsed. */
    private boolean isSomebodyElse(int at) {
        return cues.at(passage, at, Cue.RELATIVE)
                || cues.at(passage, at, Cue.CHILD)
                || cues.at(passage, at, Cue.OTHER)
                || cues.at(passage, at, Cue.THING);
    }

    private boolean isDeniedAt(int at) {
        for (int i = Math.max(0, at - DENIED); i < at; i++) {
            if (cues.at(passage, i, Cue.NEGATION) && passage.inOneSentence(i, at)) {
                return true;
            }
        }
        return false;
    }
}
