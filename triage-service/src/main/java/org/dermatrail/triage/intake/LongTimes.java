package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dermatrail.triage.intake.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time of a week or more may make a danger an old one: only where nothing but such signs stands by it that it may
 * be the time of. In "my arm went weak 10 days postpartum" and "my baby was born 3 weeks ago and my arm is weak" nobody says how long
 * the arm has been weak, and it may be a stroke of today.
 */
final class LongTimes {

    private static final Duration LONG = Duration.ofDays(7);

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
    private final Coordination coordination;
    private final Lexicon.Nature nature;
    private final Breaks breaks;
    private final Stories stories;
    private final Set<String> dangers;
    private @Nullable BitSet empty;

    LongTimes(
            Passage passage,
            Cues cues,
            TimeWords words,
            Mentions mentions,
            Coordination coordination,
            Lexicon.Nature nature) {
        this.passage = passage;
        this.cues = cues;
        this.words = words;
        this.mentions = mentions;
        this.coordination = coordination;
        this.nature = nature;
        this.breaks = new Breaks(passage, cues);
        this.stories = new Stories(passage, cues, words, breaks);
        this.dangers = nature.dangers();
    }

    /** Whether the time can't be taken for the mention's, which is a danger. */
    boolean areOfElse(TimeSpan span, Mention mention) {
        return span.since().compareTo(LONG) >= 0
                && dangers.contains(mention.sense().id())
                && !isToldOf(span, mention);
    }

    private boolean isToldOf(TimeSpan span, Mention mention) {
        if (isLikened(span)) {
            return false;
        }
        return isWithin(span, mention)
                || coordination.isParallel(span, mention)
                || (span.from() >= mention.to() ? isToldBehind(span, mention) : isToldBefore(span, mention));
    }

    private boolean isToldBehind(TimeSpan span, Mention mention) {
        return stories.holds(span, mention)
                || isSetApart(span)
                || (areEmpty(mention.to(), span.from()) && (isOpened(span) || isClosed(span.to())));
    }

    private boolean isToldBefore(TimeSpan span, Mention mention) {
        if (!areEmpty(breaks.startOf(span.from()), span.from())) {
            return false;
        }
        boolean next = areEmpty(span.to(), mention.from()) || (isOpened(span) && isJustBefore(span, mention));
        return stories.holds(span, mention) || (next && !isAddedTo(span));
    }

    /** "back pain (three weeks), my face dropped", "back pain, three weeks, …": it is of what stands before it. */
    private boolean isAddedTo(TimeSpan span) {
        int before = span.from() - 1;
        boolean apart = before >= 0
                && passage.inOneSentence(before, span.from())
                && passage.token(before).isSoft();
        return apart
                && (span.kind() == TimeSpan.Kind.LASTING
                        || passage.token(before).is("(")
                        || passage.token(before).is("["));
    }

    /** "just as two years ago when I had my heart attack": then it was like it, now it is. */
    private boolean isLikened(TimeSpan span) {
        int before = span.from() - 1;
        while (before >= 0
                && passage.is(before, words.of(Word.APPROXIMATELY))
                && !cues.at(passage, before, Cue.LIKENED)) {
            before--;
        }
        return before >= 0
                && passage.inOneSentence(before, span.from())
                && passage.startOf(before + 1, cues.of(Cue.LIKENED)) >= 0;
    }

    /** "my arm has for three weeks been weak", but not one that a gap of the wording has taken from another clause. */
    private boolean isWithin(TimeSpan span, Mention mention) {
        if (span.from() < mention.from() || span.to() > mention.to()) {
            return false;
        }
        return mention.tokens().anyMatch(at -> at >= span.from() && at < span.to())
                || !breaks.between(mention.from(), mention.to());
    }

    /** "over the last fortnight he can't straighten his arm". */
    private boolean isJustBefore(TimeSpan span, Mention mention) {
        return mention.from() - span.to() <= NEXT && !breaks.between(span.to(), mention.from());
    }

    /** "my mouth droops when I smile, for three weeks.", "…, years ago." */
    private boolean isSetApart(TimeSpan span) {
        int opened = passage.startOf(span.from(), words.of(Word.SINCE));
        int start = passage.is(span.to() - 1, words.of(Word.AGO)) ? span.from() : opened;
        boolean ends = span.to() >= passage.size() || !passage.token(span.to()).isWord();
        return ends && start > 0 && passage.token(start - 1).isSoft();
    }

    /** "for three weeks" tells how long, whatever comes next. */
    private boolean isOpened(TimeSpan span) {
        return span.from() > 0 && passage.startOf(span.from(), words.of(Word.SINCE)) >= 0;
    }

    private boolean areEmpty(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!passage.token(i).isSoft() && !empty().get(i) && !isListed(i)) {
                return false;
            }
        }
        return true;
    }

    /** "weak arm, slurred speech and numb leg for three weeks": all of a list of dangers have its time. */
    private boolean isListed(int at) {
        return mentions.at(at).stream().map(one -> one.sense().id()).anyMatch(nature.places()::contains) || isSign(at);
    }

    /** A danger in itself, which comes and goes before worse: not what may lead to one, nor hives or fever. */
    private boolean isSign(int at) {
        return mentions.at(at).stream()
                .map(one -> one.sense().id())
                .anyMatch(id ->
                        nature.acute().contains(id) && nature.transientSigns().contains(id));
    }

    /** Behind the time the clause ends: "10 days postpartum" and "day 10 of the course" are of what comes next. */
    private boolean isClosed(int end) {
        return end >= passage.size()
                || !passage.token(end).isWord()
                || cues.at(passage, end, Cue.AND)
                || (empty().get(end)
                        && !passage.is(end, words.of(Word.BETWEEN))
                        && !passage.is(end, words.of(Word.APPROXIMATELY)));
    }

    private BitSet empty() {
        if (empty == null) {
            BitSet all = new BitSet(passage.size());
            EMPTY.forEach(cue -> all.or(passage.all(cues.of(cue))));
            List.of(
                            words.of(Word.SINCE),
                            words.of(Word.AGO),
                            words.of(Word.AGO_BEFORE),
                            words.of(Word.APPROXIMATELY),
                            words.of(Word.BETWEEN),
                            words.of(Word.SUBJECTS),
                            words.of(Word.SAME),
                            words.of(Word.PERFECT),
                            words.of(Word.IN),
                            words.of(Word.CALENDAR),
                            words.of(Word.WHERE))
                    .forEach(wordClass -> all.or(passage.all(wordClass)));
            empty = all;
        }
        return empty;
    }
}
