package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Set;

/**
 * Whether what befell somebody else is over, so that it is no danger of now: it is told as a story of a year long past, or
 * of an age that they had then; or a doctor has seen to it and they are well again. For the last both are needed: who only
 * feels well again may have been warned, and who has only been seen may still be ill. Who is in hospital is in good hands:
 * the lexicon lists that for both. What was done to oneself, or swallowed, is never over so.
 */
final class Bygone {

    /** How far from what befell somebody its time may stand. */
    private static final int REACH = 25;

    private static final int BEHIND = 6;
    private static final int PRESENT_REACH = 3;

    /** How far behind it may stand how it ended. */
    private static final int OUTCOME = 32;

    private static final int DENIED = 3;
    /** A lower number may be an hour: "went to bed at 22". */
    private static final int GROWN = 25;

    private static final int OLDEST = 110;
    private static final Duration LONG_PAST = Duration.ofDays(300);

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final Set<String> lingering;

    Bygone(Passage passage, Cues cues, Times times, Set<String> lingering) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
        this.lingering = lingering;
    }

    boolean isOver(Mention mention) {
        return isInOldStory(mention) || isOfAnAge(mention) || isSeenToAndWell(mention);
    }

    /** "had a stroke at 50 and her face dropped", but not "at 50 tablets" nor "at 50 and her face is dropping". */
    private boolean isOfAnAge(Mention mention) {
        int end = endOfClause(mention);
        for (int i = Math.max(1, mention.from() - REACH); i < end; i++) {
            int opened = times.opensAge(i);
            if (passage.inOneSentence(i, mention.from()) && isAge(i) && opened >= 0 && isOfThen(mention, opened, i)) {
                return !isPresentWithin(i + 1, end);
            }
        }
        return false;
    }

    /** "had a stroke at 50", "collapsed at the age of 50", but not "his sats were at 85". */
    private boolean isOfThen(Mention mention, int opened, int age) {
        boolean was = age > opened + 1 && isJustBefore(mention, opened);
        for (int i = opened - 1; i >= 0 && passage.inOneSentence(i, age); i--) {
            if (cues.at(passage, i, Cue.PRESENT) && !cues.at(passage, i, Cue.WAS)) {
                return false;
            }
            was |= i < opened - 1 && cues.at(passage, i, Cue.WAS);
        }
        return was;
    }

    /** "collapsed at the age of 50", but not "my dad, at the age of 75, crushing chest pain". */
    private boolean isJustBefore(Mention mention, int opened) {
        for (int i = mention.to(); i < opened; i++) {
            if (!isSaidOn(i)) {
                return false;
            }
        }
        return mention.to() <= opened
                && times.within(mention, REACH).stream()
                        .noneMatch(span -> span.isPast() && span.since().compareTo(LONG_PAST) < 0);
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
        if (lingering.contains(mention.sense().id()) || isPresentWithin(mention.from() - PRESENT_REACH, mention.to())) {
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
