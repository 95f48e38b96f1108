package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time of a week or more may make a danger an old one: only where nothing else stands by it that it may be the time
 * of. In "my arm went weak 10 days postpartum" and "my baby was born 3 weeks ago and my arm is weak" nobody says how long
 * the arm has been weak, and it may be a stroke of today.
 */
final class LongTimes {

    private static final Duration LONG = Duration.ofDays(7);

    /** So long ago it is a story, unless it is told in the present tense. */
    private static final Duration STORY = Duration.ofDays(300);

    private static final int NEAR = 3;
    private static final int NEXT = 4;

    /** Words that tell of nothing by themselves. */
    private static final List<Cue> EMPTY = List.of(
            Cue.AND,
            Cue.BUT,
            Cue.NOW,
            Cue.STILL,
            Cue.BEGAN,
            Cue.WAS,
            Cue.PRESENT,
            Cue.PERFECT,
            Cue.AUXILIARY,
            Cue.SELF,
            Cue.THIRD,
            Cue.MY,
            Cue.OR,
            Cue.UNSURE,
            Cue.NEGATION);

    private final Passage passage;
    private final Cues cues;
    private final TimeWords words;
    private final Mentions mentions;
    private final Set<String> dangers = new HashSet<>();
    private @Nullable BitSet empty;

    LongTimes(Passage passage, Cues cues, TimeWords words, Mentions mentions, Lexicon.Nature nature) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.mentions = mentions;
        dangers.addAll(nature.acute());
        dangers.addAll(nature.events());
        dangers.addAll(nature.transientSigns());
        dangers.removeAll(nature.lasting());
    }

    /** Whether the time can't be taken for the mention's, which is a danger. */
    boolean areOfElse(TimeSpan span, Mention mention) {
        return span.since().compareTo(LONG) >= 0
                && dangers.contains(mention.sense().id())
                && !isToldOf(span, mention);
    }

    private boolean isToldOf(TimeSpan span, Mention mention) {
        if (span.from() >= mention.from() && span.to() <= mention.to()) {
            return true;
        }
        if (span.since().compareTo(STORY) >= 0 && !isPresent(span, mention)) {
            return true;
        }
        return span.from() >= mention.to()
                ? isSetApart(span) || areEmpty(mention.to(), span.from()) && (isOpened(span) || isClosed(span.to()))
                : areEmpty(startOfClause(span), span.from())
                        && (areEmpty(span.to(), mention.from()) || (isOpened(span) && isJustBefore(span, mention)));
    }

    /** "over the last fortnight he can't straighten his arm". */
    private boolean isJustBefore(TimeSpan span, Mention mention) {
        boolean near = mention.from() - span.to() <= NEXT;
        for (int i = span.to(); i < mention.from(); i++) {
            near &= !opensClause(i);
        }
        return near;
    }

    /** "years ago my face drooped", but not "my check was years ago, my face is drooping". */
    private boolean isPresent(TimeSpan span, Mention mention) {
        int from = Math.max(0, Math.min(span.to(), mention.from() - NEAR));
        for (int i = from; i < mention.to() + NEAR && i < passage.size(); i++) {
            boolean present = cues.at(passage, i, Cue.PRESENT) && !cues.at(passage, i, Cue.WAS);
            if (passage.inOneSentence(i, mention.from())
                    && (present || cues.at(passage, i, Cue.NOW) || cues.at(passage, i, Cue.AT_ONCE))) {
                return true;
            }
        }
        return false;
    }

    private int startOfClause(TimeSpan span) {
        int start = span.from();
        while (start > 0 && passage.inOneSentence(start - 1, span.from()) && !opensClause(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean opensClause(int at) {
        return passage.token(at).isSoft() || cues.at(passage, at, Cue.BUT) || cues.at(passage, at, Cue.AND);
    }

    /** "my mouth droops when I smile, for three weeks." */
    private boolean isSetApart(TimeSpan span) {
        int opened = passage.startOf(span.from(), words.since());
        boolean ends = span.to() >= passage.size() || passage.token(span.to()).isHard();
        return ends && opened > 0 && passage.token(opened - 1).isSoft();
    }

    /** "for three weeks" tells how long, whatever comes next. */
    private boolean isOpened(TimeSpan span) {
        return span.from() > 0 && passage.startOf(span.from(), words.since()) >= 0;
    }

    private boolean areEmpty(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean said = !passage.token(i).isSoft()
                    && !empty().get(i)
                    && mentions.at(i).isEmpty();
            if (said) {
                return false;
            }
        }
        return true;
    }

    /** Behind the time the clause ends: "10 days postpartum" and "day 10 of the course" are of what comes next. */
    private boolean isClosed(int end) {
        return end >= passage.size()
                || !passage.token(end).isWord()
                || cues.at(passage, end, Cue.AND)
                || (empty().get(end) && !passage.is(end, words.between()) && !passage.is(end, words.approximately()));
    }

    private BitSet empty() {
        if (empty == null) {
            BitSet all = new BitSet(passage.size());
            EMPTY.forEach(cue -> all.or(passage.all(cues.of(cue))));
            List.of(
                            words.since(),
                            words.ago(),
                            words.agoBefore(),
                            words.approximately(),
                            words.between(),
                            words.subjects(),
                            words.same(),
                            words.perfect(),
                            words.in(),
                            words.calendar(),
                            words.where())
                    .forEach(wordClass -> all.or(passage.all(wordClass)));
            empty = all;
        }
        return empty;
    }
}
