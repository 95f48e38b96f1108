package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whether what is mentioned is over: long ago, or said to have gone. */
final class Past {

    /** What began longer ago than this, and is told in the past tense, is not today's complaint. */
    static final Duration LONG_AGO = Duration.ofDays(60);

    /** What has gone since then is still of these days. */
    private static final Duration LATELY = Duration.ofDays(3);

    /** What was not there just now is not there. */
    private static final Duration A_MOMENT = Duration.ofHours(1);

    private static final int REACH_BEFORE = 8;
    private static final int REACH_AFTER = 6;
    private static final int BEHIND = 5;

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final Mentions mentions;
    private final Set<String> dangers;

    Past(Passage passage, Cues cues, Times times, Mentions mentions, Set<String> dangers) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
        this.mentions = mentions;
        this.dangers = dangers;
    }

    /** @param transient_ a sign that counts although it has gone: one that comes and goes before something worse */
    boolean isOver(Mention mention, boolean transient_) {
        if (transient_) {
            return isLongAgo(mention) || (isOld(mention) && (isResolved(mention) || isOfThen(mention)));
        }
        return isLongAgo(mention) || isSetInThePast(mention) || isResolved(mention);
    }

    /** "had a fever last night but it went", "my fever has gone": said to have gone, and not to be of long ago. */
    boolean hasGoneLately(Mention mention) {
        boolean old = times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(LATELY) > 0)
                .isPresent();
        return !old && !isSetInThePast(mention) && isResolved(mention);
    }

    /** "yesterday I had no fever", but not "no fever since yesterday". */
    boolean isDeniedOfThen(Mention mention) {
        boolean was = cues.between(passage, Math.max(0, mention.from() - REACH_BEFORE), mention.from(), Cue.WAS);
        return was
                && times.within(mention, REACH_BEFORE).stream()
                        .anyMatch(span -> span.isPast()
                                && span.since().compareTo(A_MOMENT) > 0
                                && (span.kind() == TimeSpan.Kind.AGO || !times.isSaidToLast(span)));
    }

    /** "had anaphylaxis as a child", with nothing of it told since. */
    private boolean isOfThen(Mention mention) {
        for (int i = mention.to(); i < Math.min(passage.size(), mention.to() + BEHIND); i++) {
            if (!passage.inOneSentence(i, mention.from()) || cues.at(passage, i, Cue.BUT)) {
                return false;
            }
            if (cues.at(passage, i, Cue.PAST)) {
                return !isStill(mention);
            }
        }
        return false;
    }

    private boolean isOld(Mention mention) {
        return times.of(mention)
                .map(TimeSpan::since)
                .filter(since -> since.compareTo(LONG_AGO) > 0)
                .isPresent();
    }

    private boolean isLongAgo(Mention mention) {
        Optional<TimeSpan> when = times.of(mention);
        if (when.isEmpty() || when.get().since().compareTo(LONG_AGO) <= 0 || isStill(mention)) {
            return false;
        }
        int from = Math.max(0, Math.min(mention.from(), when.get().from()) - 3);
        int to = Math.min(passage.size(), Math.max(mention.to(), when.get().to()) + 3);
        boolean was = false;
        for (int i = from; i < to; i++) {
            if (passage.inOneSentence(i, mention.from())) {
                if (cues.at(passage, i, Cue.BEGAN)) {
                    return false;
                }
                was |= cues.at(passage, i, Cue.WAS);
            }
        }
        return when.get().kind() == TimeSpan.Kind.AGO && was && !isPresentAfter(mention, when.get());
    }

    /** "I had a baby three months ago and my face is weak": the weakness is told in the present tense. */
    private boolean isPresentAfter(Mention mention, TimeSpan when) {
        boolean another = false;
        for (int i = when.to(); i < mention.to(); i++) {
            another |= cues.at(passage, i, Cue.AND);
            if (another && cues.at(passage, i, Cue.PRESENT)) {
                return true;
            }
        }
        return false;
    }

    /** "history of hives"; a danger is only where nothing parts them: not in "history of eczema, my toes are black". */
    private boolean isSetInThePast(Mention mention) {
        boolean danger = dangers.contains(mention.sense().id());
        boolean anew = false;
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - REACH_BEFORE); i--) {
            if (!passage.inOneSentence(i, mention.from())
                    || cues.at(passage, i, Cue.STILL)
                    || (danger && (passage.token(i).isSoft() || cues.at(passage, i, Cue.AND)))) {
                return false;
            }
            if (cues.at(passage, i, Cue.PAST)) {
                boolean ofElse = times.isOfElse(i, mention) || (!isDated(i) && (anew || !isNext(i, mention)));
                return !isStill(mention) && !(danger && ofElse);
            }
            anew |= cues.at(passage, i, Cue.MY) || cues.at(passage, i, Cue.SELF) || cues.at(passage, i, Cue.THIRD);
            if (cues.at(passage, i, Cue.BUT) || cues.at(passage, i, Cue.NOW)) {
                return false;
            }
        }
        return false;
    }

    /** "history of hives", "used to get hives", but not "history of clots leg swollen". */
    private boolean isNext(int past, Mention mention) {
        int end = cues.end(passage, past, Cue.PAST);
        return end >= mention.from()
                || (end == mention.from() - 1
                        && (cues.at(passage, end, Cue.AUXILIARY) || cues.at(passage, end, Cue.WAS)));
    }

    /** "when I was 8", "as a child", but not "when I was at work". */
    private boolean isDated(int past) {
        int end = cues.end(passage, past, Cue.PAST);
        return times.at(past).isPresent()
                || (end < passage.size() && passage.token(end).isNumber());
    }

    /** "has cleared up", "went away": said after what it is about, and not taken back by "came back". */
    private boolean isResolved(Mention mention) {
        for (int i = mention.to(); i < Math.min(passage.size(), mention.to() + REACH_AFTER); i++) {
            if (!passage.inOneSentence(i, mention.from()) || cues.at(passage, i, Cue.NEGATION)) {
                return false;
            }
            if (cues.at(passage, i, Cue.RESOLVED)) {
                return !isStill(mention);
            }
            boolean pause = passage.token(i).isSoft() && !cues.at(passage, i + 1, Cue.RESOLVED);
            boolean joined = cues.at(passage, i, Cue.AND) || cues.at(passage, i, Cue.BUT);
            boolean anew = joined && times.namesAnew(i + 1);
            if (pause || anew || mentions.anotherAt(i, mention)) {
                return false;
            }
        }
        return false;
    }

    private boolean isStill(Mention mention) {
        for (int i = Math.max(0, mention.from() - 4); i < Math.min(passage.size(), mention.to() + 12); i++) {
            if (passage.inOneSentence(i, mention.from())
                    && cues.at(passage, i, Cue.STILL)
                    && !opensWish(passage, cues, i)) {
                return true;
            }
        }
        return false;
    }

    /** "now I only want a cream" tells of nothing that is there. */
    static boolean opensWish(Passage passage, Cues cues, int still) {
        int end = cues.end(passage, still, Cue.STILL);
        return cues.at(passage, still, Cue.NOW)
                && (cues.at(passage, end, Cue.PLANNED) || cues.at(passage, end + 1, Cue.PLANNED));
    }
}
