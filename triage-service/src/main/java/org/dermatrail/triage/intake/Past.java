package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whether what is mentioned is over: long ago, or said to have gone. */
final class Past {

    /** What began longer ago than this, and is told in the past tense, is not today's complaint. */
    static final Duration LONG_AGO = Duration.ofDays(60);

    /** From here on a bare year is long gone. */
    private static final Duration YEARS = Duration.ofDays(300);

    private static final int REACH_BEFORE = 8;
    private static final int REACH_AFTER = 6;

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final Mentions mentions;
    private final Set<String> leavingTraces;

    /** @param leavingTraces findings of which something may be left, so that a bare year does not end them */
    Past(Passage passage, Cues cues, Times times, Mentions mentions, Set<String> leavingTraces) {
        this.mentions = mentions;
        this.leavingTraces = leavingTraces;
        this.passage = passage;
        this.cues = cues;
        this.times = times;
    }

    /** @param transient_ a sign that counts although it has gone: one that comes and goes before something worse */
    boolean isOver(Mention mention, boolean transient_) {
        if (transient_) {
            return isLongAgo(mention) || (isResolved(mention) && isOld(mention));
        }
        return isLongAgo(mention) || isSetInThePast(mention) || isResolved(mention);
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
        boolean told = was || isHeading(mention, when.get());
        return when.get().kind() == TimeSpan.Kind.AGO && told && !isPresentAfter(mention, when.get());
    }

    /** "Anaphylaxis to a wasp in 2007, …": only a name and its year, and no other time beside them. */
    private boolean isHeading(Mention mention, TimeSpan when) {
        if (leavingTraces.contains(mention.sense().id())
                || when.vague()
                || when.since().compareTo(YEARS) < 0
                || when.from() < mention.to()) {
            return false;
        }
        boolean closed =
                when.to() >= passage.size() || !passage.token(when.to()).isWord();
        if (!closed || !opensWith(mention, when)) {
            return false;
        }
        int sentence = passage.sentence(mention.from());
        return times.spans().stream()
                .filter(span ->
                        !span.equals(when) && span.isPast() && span.since().compareTo(LONG_AGO) < 0)
                .mapToInt(span -> passage.sentence(span.from()) - sentence)
                .noneMatch(distance -> distance == 0 || distance == 1);
    }

    private boolean opensWith(Mention mention, TimeSpan when) {
        int start = mention.from();
        while (passage.inOneSentence(start - 1, mention.from())) {
            start--;
        }
        for (int i = start; i < when.from(); i++) {
            if (!passage.token(i).isWord()
                    || cues.at(passage, i, Cue.SELF)
                    || cues.at(passage, i, Cue.AND)
                    || cues.at(passage, i, Cue.PRESENT)
                    || cues.at(passage, i, Cue.PERFECT)
                    || cues.at(passage, i, Cue.BEGAN)) {
                return false;
            }
        }
        return true;
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

    private boolean isSetInThePast(Mention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - REACH_BEFORE); i--) {
            if (!passage.inOneSentence(i, mention.from()) || cues.at(passage, i, Cue.STILL)) {
                return false;
            }
            if (cues.at(passage, i, Cue.PAST)) {
                return !isStill(mention);
            }
            if (cues.at(passage, i, Cue.BUT) || cues.at(passage, i, Cue.NOW)) {
                return false;
            }
        }
        return false;
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
            if (pause || mentions.anotherAt(i, mention)) {
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
