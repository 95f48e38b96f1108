package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time of a week or more may make a danger an old one: only where nothing but such signs stands by it that it may
 * be the time of. In "my arm went weak 10 days postpartum" and "my baby was born 3 weeks ago and my arm is weak" nobody says how long
 * the arm has been weak, and it may be a stroke of today.
 */
final class LongTimes {

    private static final Duration LONG = Duration.ofDays(7);

    /** So long ago it is a story, unless it is told in the present tense. */
    private static final Duration STORY = Duration.ofDays(300);

    /** A clause that is longer is told by its end. */
    private static final int REACH = 30;

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
    private final Coordination coordination;
    private final Lexicon.Nature nature;
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
        if (isWithin(span, mention) || isStory(span, mention) || coordination.isParallel(span, mention)) {
            return true;
        }
        if (span.from() >= mention.to()) {
            return isSetApart(span) || (areEmpty(mention.to(), span.from()) && (isOpened(span) || isClosed(span.to())));
        }
        return !isAddedTo(span)
                && areEmpty(startOfClause(span), span.from())
                && (areEmpty(span.to(), mention.from()) || (isOpened(span) && isJustBefore(span, mention)));
    }

    /** "back pain (three weeks), my face dropped", "back pain, three weeks, …": it is of what stands before it. */
    private boolean isAddedTo(TimeSpan span) {
        int before = span.from() - 1;
        boolean apart = before >= 0
                && passage.inOneSentence(before, span.from())
                && passage.token(before).isSoft();
        return apart
                && (span.kind() == TimeSpan.Kind.LASTING
                        || passage.token(before).is("("));
    }

    /** "just as two years ago when I had my heart attack": then it was like it, now it is. */
    private boolean isLikened(TimeSpan span) {
        int before = span.from() - 1;
        while (before >= 0 && passage.is(before, words.approximately()) && !cues.at(passage, before, Cue.LIKENED)) {
            before--;
        }
        return before >= 0
                && passage.inOneSentence(before, span.from())
                && passage.startOf(before + 1, cues.of(Cue.LIKENED)) >= 0;
    }

    private boolean isLikenedWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.at(passage, i, Cue.LIKENED)) {
                return true;
            }
        }
        return false;
    }

    /** "my arm has for three weeks been weak", but not one that a gap of the wording has taken from another clause. */
    private boolean isWithin(TimeSpan span, Mention mention) {
        if (span.from() < mention.from() || span.to() > mention.to()) {
            return false;
        }
        return mention.tokens().anyMatch(at -> at >= span.from() && at < span.to())
                || !isBroken(mention.from(), mention.to());
    }

    private boolean isBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (opensClause(i)) {
                return true;
            }
        }
        return false;
    }

    /** "years ago my face drooped": in one clause, told in the past tense. */
    private boolean isStory(TimeSpan span, Mention mention) {
        if (span.since().compareTo(STORY) < 0 || isPresent(span, mention)) {
            return false;
        }
        if (span.from() >= mention.to()) {
            return !isBroken(mention.to(), span.from())
                    && !isAnew(mention.to(), span.from())
                    && !isLikenedWithin(mention.to(), span.from());
        }
        int start = startOfClause(span);
        boolean anew = namesSomebody(start, span.from()) && namesSomebody(span.to(), mention.from());
        return areEmpty(start, span.from()) && !isBroken(span.to(), mention.from()) && !anew;
    }

    /** "I passed out my mole was removed years ago": somebody is named, and more told of them. */
    private boolean isAnew(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.at(passage, i, Cue.WAS) && namesSomebody(from, i)) {
                return true;
            }
        }
        return false;
    }

    /** "my check was years ago I want to die": who speaks begins anew, and forgets the stop. */
    private boolean namesSomebody(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean named =
                    passage.is(i, words.subjects()) || cues.at(passage, i, Cue.MY) || cues.at(passage, i, Cue.THIRD);
            if (named && !(i > 0 && passage.is(i - 1, words.same()))) {
                return true;
            }
        }
        return false;
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
        int least = Math.max(0, start - REACH);
        while (start > least && passage.inOneSentence(start - 1, span.from()) && !opensClause(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean opensClause(int at) {
        return passage.token(at).isSoft() || cues.at(passage, at, Cue.BUT) || cues.at(passage, at, Cue.AND);
    }

    /** "my mouth droops when I smile, for three weeks.", "…, years ago." */
    private boolean isSetApart(TimeSpan span) {
        int opened = passage.startOf(span.from(), words.since());
        int start = passage.is(span.to() - 1, words.ago()) ? span.from() : opened;
        boolean ends = span.to() >= passage.size() || !passage.token(span.to()).isWord();
        return ends && start > 0 && passage.token(start - 1).isSoft();
    }

    /** "for three weeks" tells how long, whatever comes next. */
    private boolean isOpened(TimeSpan span) {
        return span.from() > 0 && passage.startOf(span.from(), words.since()) >= 0;
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
