package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dermatrail.triage.intake.TimeWords.Word;
import org.jspecify.annotations.Nullable;

/** The times that a passage gives, and which of them belongs to a mention. */
final class Times {

    private static final int REACH = 25;

    /** As long as this what began is new: rather too much is new than too little. */
    private static final Duration NEW = Duration.ofDays(2);

    private final TimeWords words;
    private final Cues cues;
    private final Passage passage;
    private final Ages ages;
    private final List<TimeSpan> spans = new ArrayList<>();
    private final Coordination coordination;
    private final OtherTimes others;

    Times(Passage passage, Cues cues, TimeWords words, Mentions mentions, Lexicon.Nature nature) {
        this.words = words;
        this.cues = cues;
        this.passage = passage;
        this.ages = new Ages(passage, cues, words);
        int at = 0;
        while (at < passage.size()) {
            TimeSpan span = spanAt(at);
            if (span != null) {
                spans.add(span);
                at = Math.max(at + 1, span.to());
            } else {
                at++;
            }
        }
        this.coordination = new Coordination(passage, cues, words, mentions, nature, spans);
        var longTimes = new LongTimes(passage, cues, words, mentions, coordination, nature);
        this.others = new OtherTimes(passage, cues, words, nature, longTimes);
    }

    /** "I", "she": who is told of in a clause. */
    boolean isSubject(int at) {
        return passage.is(at, words.of(Word.SUBJECTS));
    }

    List<TimeSpan> spans() {
        return Collections.unmodifiableList(spans);
    }

    /** Where the words begin that make a number an age of then ("had a stroke at 50"), or -1 if none stand before it. */
    int opensAge(int number) {
        return passage.startOf(number, words.of(Word.AT_AGE));
    }

    /** The times that begin at most so many tokens before or after the mention, in its sentence but no clause set apart. */
    List<TimeSpan> within(Mention mention, int reach) {
        List<TimeSpan> near = new ArrayList<>();
        for (int i = firstAfter(mention.from() - reach); i < spans.size(); i++) {
            TimeSpan span = spans.get(i);
            if (span.from() > mention.to() + reach) {
                break;
            }
            if (passage.inOneSentence(span.from(), mention.from()) && !others.isOfAnotherClause(span, mention)) {
                near.add(span);
            }
        }
        return near;
    }

    /** The nearest time in the same clause that lies in the past; one that is near now may be anywhere in the sentence. */
    Optional<TimeSpan> of(Mention mention) {
        TimeSpan nearest = null;
        for (TimeSpan span : within(mention, REACH)) {
            if (span.isPast()
                    && (nearest == null || span.distance(mention) < nearest.distance(mention))
                    && !others.belongs(span, mention)
                    && (span.since().compareTo(NEW) < 0 || coordination.shares(span, mention))) {
                nearest = span;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** "for 20 years", "20 years ago", and not only "20 years". */
    boolean isSaidToLast(TimeSpan span) {
        boolean opened = span.from() > 0 && passage.is(span.from() - 1, words.of(Word.SINCE));
        return opened || span.kind() == TimeSpan.Kind.AGO;
    }

    private int firstAfter(int token) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private @Nullable TimeSpan spanAt(int at) {
        TimeSpan phrase = phrase(at);
        if (phrase != null) {
            return phrase;
        }
        TimeSpan amount = amount(at);
        if (amount != null) {
            return amount;
        }
        return calendar(at);
    }

    private @Nullable TimeSpan phrase(int at) {
        if (passage.is(at, words.of(Word.AHEAD))) {
            return new TimeSpan(at, passage.endOf(at, words.of(Word.AHEAD)), Duration.ZERO, TimeSpan.Kind.AHEAD);
        }
        int phrase = passage.tags(at).longest(words.phrases());
        Duration since = phrase < 0 ? null : words.phrases().get(phrase);
        int end = passage.endOf(at, phrase);
        return since == null || ages.isInName(at, end) ? null : new TimeSpan(at, end, since, TimeSpan.Kind.LASTING);
    }

    /** "three weeks", "2 to 3 days", "half an hour", "day 4", "for years". */
    private @Nullable TimeSpan amount(int at) {
        double count = countAt(at);
        if (Double.isNaN(count)) {
            return bareUnit(at);
        }
        int next = at + 1;
        double second = countAt(next);
        if (!passage.token(at).isNumber() && count == 1 && !Double.isNaN(second)) {
            count = second;
        }
        while (next < passage.size()
                && next < at + 5
                && (passage.is(next, words.of(Word.BETWEEN)) || !Double.isNaN(countAt(next)))) {
            next++;
        }
        TimeSpan age = ages.abbreviated(at, next, count);
        if (age != null) {
            return age;
        }
        Duration unit = unitAt(next);
        return unit == null ? null : placed(at, next + 1, times(unit, count));
    }

    private double countAt(int at) {
        if (at >= passage.size()) {
            return Double.NaN;
        }
        Token token = passage.token(at);
        if (token.isNumber()) {
            return token.value();
        }
        return words.numbers().getOrDefault(token.word(), Double.NaN);
    }

    private @Nullable Duration unitAt(int at) {
        return at < passage.size() ? words.units().get(passage.token(at).word()) : null;
    }

    private static Duration times(Duration unit, double count) {
        double seconds = Math.min(unit.toSeconds() * count, 150d * 365 * 86_400);
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** "for weeks" without a number, and "day 3" with the number behind. */
    private @Nullable TimeSpan bareUnit(int at) {
        Duration unit = unitAt(at);
        if (unit == null) {
            return null;
        }
        double count = countAt(at + 1);
        if (!Double.isNaN(count) && passage.token(at + 1).isNumber() && count < 60 && unitAt(at + 2) == null) {
            return new TimeSpan(at, at + 2, times(unit, count), TimeSpan.Kind.AGO);
        }
        boolean many = passage.is(at, words.of(Word.MANY));
        boolean opened = at > 0
                && (passage.is(at - 1, words.of(Word.SINCE)) || passage.is(at - 1, words.of(Word.APPROXIMATELY)));
        boolean closed = at + 1 < passage.size() && passage.is(at + 1, words.of(Word.AGO));
        return many && (opened || closed) ? placed(at, at + 1, unit.multipliedBy(3)) : null;
    }

    private @Nullable TimeSpan placed(int from, int to, Duration length) {
        int before = from - 1;
        while (before >= 0 && passage.is(before, words.of(Word.APPROXIMATELY))) {
            before--;
        }
        if (before >= 0 && passage.inOneSentence(before, from)) {
            if (passage.is(before, words.of(Word.EVERY))) {
                return null;
            }
            if (passage.is(before, words.of(Word.AGO_BEFORE))
                    && !(before > 0 && passage.is(before - 1, words.of(Word.SINCE)))) {
                return new TimeSpan(before, to, length, TimeSpan.Kind.AGO);
            }
            if (passage.is(before, words.of(Word.AGE)) || ages.isInYears(before, to, length)) {
                return new TimeSpan(before, to, length, TimeSpan.Kind.AGE);
            }
            boolean closed = to < passage.size() && passage.is(to, words.of(Word.AGO));
            if (passage.is(before, words.of(Word.IN)) && !closed && before == from - 1) {
                return new TimeSpan(before, to, Duration.ZERO, TimeSpan.Kind.AHEAD);
            }
        }
        if (to < passage.size() && passage.inOneSentence(from, to)) {
            if (passage.is(to, words.of(Word.NOT_TIME))) {
                return null;
            }
            if (passage.is(to, words.of(Word.AGO))) {
                return new TimeSpan(from, passage.endOf(to, words.of(Word.AGO)), length, TimeSpan.Kind.AGO);
            }
            if (passage.is(to, words.of(Word.OLD))) {
                return ages.ofWhoOrWhat(from, passage.endOf(to, words.of(Word.OLD)), length);
            }
        }
        if (before >= 0 && passage.is(before, words.of(Word.SINCE))) {
            return new TimeSpan(from, to, length, TimeSpan.Kind.LASTING);
        }
        if (ages.isSexed(from, to)) {
            return null;
        }
        return ages.isSetApart(from, to, length) || ages.isBesidePerson(from, to, length)
                ? ages.ofWhoOrWhat(from, to, length)
                : new TimeSpan(from, to, length, TimeSpan.Kind.LASTING);
    }

    /** "a", "einen": one that is no figure. */
    boolean isArticle(int at) {
        return countAt(at) == 1 && !passage.token(at).isNumber();
    }

    /** The time of which this token is a word. */
    Optional<TimeSpan> at(int token) {
        int last = firstAfter(token + 1) - 1;
        return last >= 0 && spans.get(last).to() > token ? Optional.of(spans.get(last)) : Optional.empty();
    }

    /** Whether a time stands at this token which is of something else. */
    boolean isOfElse(int token, Mention mention) {
        return at(token).filter(span -> others.belongs(span, mention)).isPresent();
    }

    /** "my", "the", "a": something is named that was not before. */
    boolean namesAnew(int at) {
        return at < passage.size() && passage.is(at, words.of(Word.OF_EVENT));
    }

    /** "hatte 2012 einen Schlaganfall": a bare year between a verb of the past and an article, so no amount. */
    private boolean isYearOfWhatWas(int at) {
        return cues.at(passage, at - 1, Cue.WAS)
                && passage.token(at).isNumber()
                && at + 1 < passage.size()
                && isArticle(at + 1);
    }

    private @Nullable TimeSpan calendar(int at) {
        boolean told = isYearOfWhatWas(at);
        boolean opened = at > 0
                && (passage.is(at - 1, words.of(Word.SINCE))
                        || passage.is(at - 1, words.of(Word.CALENDAR))
                        || passage.is(at - 1, words.of(Word.APPROXIMATELY)));
        if (!opened && !told) {
            return null;
        }
        if (passage.is(at, words.of(Word.WEEKDAY))) {
            return new TimeSpan(at, at + 1, TimeWords.WEEKDAY, TimeSpan.Kind.LASTING);
        }
        if (passage.is(at, words.of(Word.MONTH))) {
            return new TimeSpan(at, at + 1, TimeWords.SOME_MONTH, TimeSpan.Kind.LASTING, true);
        }
        Token token = passage.token(at);
        if (token.isNumber() && token.value() >= 1920 && token.value() <= 2100 && unitAt(at + 1) == null) {
            boolean old = token.value() <= TimeWords.OLD_YEARS_UNTIL;
            Duration since = old ? TimeWords.OLD_YEAR : TimeWords.SOME_MONTH;
            boolean point = told || passage.is(at - 1, words.of(Word.IN));
            return new TimeSpan(at, at + 1, since, point ? TimeSpan.Kind.AGO : TimeSpan.Kind.LASTING, !old);
        }
        return null;
    }
}
