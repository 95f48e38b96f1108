package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;

/** Whether what is told of another person is of now: not long ago, not in the past tense, not what they often have. */
final class OthersNow {

    private static final int REACH = 16;
    private static final int NEAR = 6;
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Passage passage;
    private final Cues cues;
    private final Times times;
    private final BitSet ages = new BitSet();
    private final BitSet mentioned = new BitSet();

    OthersNow(Passage passage, Cues cues, Times times) {
        this.passage = passage;
        this.cues = cues;
        this.times = times;
        times.spans().stream()
                .filter(span -> span.kind() == TimeSpan.Kind.AGE)
                .forEach(span -> ages.set(span.from(), span.to()));
    }

    /** Notes where something is told, before anybody is asked of when it is. */
    void note(Mention mention) {
        mentioned.set(mention.from(), mention.to());
    }

    /**
     * Whoever it is, somebody asks for them: a danger counts unless it is told of long ago, of what is over, or of what
     * comes again and again or runs in the family.
     */
    boolean isDangerNow(Mention mention) {
        return isOfToday(mention)
                || isAtOnce(mention)
                || isPresent(mention)
                || !(isOld(mention) || isToldAsPast(mention) || isUsual(mention));
    }

    /** "had chest pain in 2015 and again tonight", but not "had a stroke in 2015, I have itched since today". */
    private boolean isOfToday(Mention mention) {
        return times.within(mention, REACH).stream()
                .filter(span -> span.isPast() && span.since().compareTo(A_DAY) <= 0)
                .anyMatch(span -> !cues.between(
                        passage, Math.min(span.to(), mention.to()), Math.max(span.from(), mention.from()), Cue.SELF));
    }

    private Optional<Duration> since(Mention mention) {
        return times.of(mention).map(TimeSpan::since);
    }

    boolean isOld(Mention mention) {
        return since(mention).filter(since -> since.compareTo(RECENT) > 0).isPresent();
    }

    /** "my dad died last year and mum, she …": what is said of the one is not of the other. */
    private int lastNamed(Mention mention) {
        int last = 0;
        int least = Math.max(0, mention.from() - 2 * REACH);
        for (int i = mention.from() - 1; i > least && passage.inOneSentence(i, mention.from()); i--) {
            if (cues.at(passage, i, Cue.RELATIVE) || cues.at(passage, i, Cue.OTHER)) {
                if (last > 0) {
                    return last;
                }
                last = i;
            }
        }
        return 0;
    }

    /** "died of a heart attack", "has epilepsy and gets seizures", but not "is 60 years old" nor "worse now". */
    boolean isUsual(Mention mention) {
        return isUsualIn(Math.max(lastNamed(mention), mention.from() - REACH), mention);
    }

    private boolean isUsualIn(int from, Mention mention) {
        boolean usual = false;
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

    /** Somebody beside the writer is told of as ill now: both are in need. */
    boolean isHappeningNow(Mention mention) {
        boolean recent =
                since(mention).filter(since -> since.compareTo(RECENT) <= 0).isPresent();
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
            if (passage.inOneSentence(i, mention.from()) && (cues.at(passage, i, Cue.PRESENT) || isHad(i, mention))) {
                return true;
            }
        }
        return false;
    }

    /** "she has chest pain", but not "has had" nor "has epilepsy and has seizures". */
    private boolean isHad(int at, Mention mention) {
        return at < mention.from()
                && cues.at(passage, at, Cue.PERFECT)
                && !cues.at(passage, at + 1, Cue.WAS)
                && !isUsualIn(startOfClause(at), mention);
    }

    /** Behind the last mark, or the "and" before a subject. */
    private int startOfClause(int at) {
        int start = at;
        int least = Math.max(0, at - REACH);
        while (start > least
                && passage.inOneSentence(start - 1, at)
                && !passage.token(start - 1).isSoft()
                && !(cues.at(passage, start - 1, Cue.AND) && cues.at(passage, start, Cue.THIRD))) {
            start--;
        }
        return start;
    }

    /** "had a stroke", "had hives and fainted", but not "has got chest pain" nor "was driving and collapsed". */
    boolean isToldAsPast(Mention mention) {
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
}
