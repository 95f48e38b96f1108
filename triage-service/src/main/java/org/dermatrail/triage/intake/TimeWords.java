package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of time in a language.
 *
 * @param units a unit's word and its length
 * @param numbers number words
 * @param phrases the class of a fixed expression ("this morning") and how long ago it is
 * @param words the classes of the small words round a time, all of them
 */
record TimeWords(
        Map<String, Duration> units, Map<String, Double> numbers, ByClass<Duration> phrases, Map<Word, Integer> words) {

    /** The small words round a time. */
    enum Word {
        SINCE,
        AGO,
        AGO_BEFORE,
        AHEAD,
        APPROXIMATELY,
        BETWEEN,
        EVERY,
        OLD,
        YEARS_OLD,
        MONTHS_OLD,
        AFTER,
        SINCE_EVENT,
        WHERE,
        LATER,
        OF_EVENT,
        AGE,
        AT_AGE,
        AGE_IN_YEARS,
        YOUNG,
        LASTING_AFTER,
        NOT_TIME,
        WEEKDAY,
        MONTH,
        DURABLE,
        DISEASE,
        MANY,
        IN,
        CALENDAR,
        BREAKS,
        JOINS,
        SUBJECTS,
        RELATIVE,
        SAME,
        PERFECT;

        /** The name in the lexicon: "ago-before". */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A day of the week gives no distance without a calendar: the careful reading is recent. */
    static final Duration WEEKDAY = Duration.ofDays(2);

    /** A month or a recent year by its name: not today, and for all that is known not long ago. */
    static final Duration SOME_MONTH = Duration.ofDays(60);

    /** A year that is long gone is at least so far away. */
    static final Duration OLD_YEAR = Duration.ofDays(365);

    /** Any date of this year was that far away when the reader was written, and will always be. */
    static final int OLD_YEARS_UNTIL = 2024;

    /** The number that a word stands for, or NaN. */
    double number(String word) {
        return numbers.getOrDefault(word, Double.NaN);
    }

    /** Words that open a stretch up to now: "since", "for". */
    int since() {
        return named(Word.SINCE);
    }

    /** Words that close a distance: "ago". */
    int ago() {
        return named(Word.AGO);
    }

    /** Words that open a distance: "vor drei Tagen". */
    int agoBefore() {
        return named(Word.AGO_BEFORE);
    }

    /** Times to come: "next week". */
    int ahead() {
        return named(Word.AHEAD);
    }

    int approximately() {
        return named(Word.APPROXIMATELY);
    }

    /** Words between a number and its unit: "two to three weeks". */
    int between() {
        return named(Word.BETWEEN);
    }

    /** Words that make an amount a rhythm: "every". */
    int every() {
        return named(Word.EVERY);
    }

    int old() {
        return named(Word.OLD);
    }

    /** Words that make the number before them an age in years: "yo". */
    int yearsOld() {
        return named(Word.YEARS_OLD);
    }

    int monthsOld() {
        return named(Word.MONTHS_OLD);
    }

    /** "after": the time behind it is of what comes next. */
    int after() {
        return named(Word.AFTER);
    }

    /** "after" behind a stretch: it is the time since what comes next. */
    int sinceEvent() {
        return named(Word.SINCE_EVENT);
    }

    /** Words that say where, between a sign and its time: "on one side". */
    int where() {
        return named(Word.WHERE);
    }

    /** "later": behind a stretch that is counted from something told before. */
    int later() {
        return named(Word.LATER);
    }

    /** Words before what such a time is counted from: "my", "the". */
    int ofEvent() {
        return named(Word.OF_EVENT);
    }

    int age() {
        return named(Word.AGE);
    }

    /** Before a number that is an age of then: "had a stroke at 50". */
    int atAge() {
        return named(Word.AT_AGE);
    }

    /** Words before a number of years that is an age: "tengo". */
    int ageInYears() {
        return named(Word.AGE_IN_YEARS);
    }

    /** Words for children, whose years are an age: "mi hijo de 5 años". */
    int young() {
        return named(Word.YOUNG);
    }

    /** Words after a stretch that make it one, though it looks like an age: "tengo 3 años con". */
    int lastingAfter() {
        return named(Word.LASTING_AFTER);
    }

    /** Words after an amount that is no time since something: "pregnant". */
    int notTime() {
        return named(Word.NOT_TIME);
    }

    int weekday() {
        return named(Word.WEEKDAY);
    }

    int month() {
        return named(Word.MONTH);
    }

    /** Things that have an age, so that "old" need not mean a person. */
    int durable() {
        return named(Word.DURABLE);
    }

    /** Diseases that last for years: a time set behind one is its own. */
    int disease() {
        return named(Word.DISEASE);
    }

    /** Units in the plural, which need no number: "for weeks". */
    int many() {
        return named(Word.MANY);
    }

    /** "in": opens what is to come, or a year. */
    int in() {
        return named(Word.IN);
    }

    /** Words before a day, a month or a year: "on Monday". */
    int calendar() {
        return named(Word.CALENDAR);
    }

    /** "now", "but": what is said behind has not the time before it. */
    int breaks() {
        return named(Word.BREAKS);
    }

    /** Words that open another clause: "because". */
    int joins() {
        return named(Word.JOINS);
    }

    /** Words that are the subject of a clause: "I", and "tengo", which has its own. */
    int subjects() {
        return named(Word.SUBJECTS);
    }

    /** Words that open a clause about whom or what was just named: "who". */
    int relative() {
        return named(Word.RELATIVE);
    }

    /** Words for what was named just before, or that tell when it was: "it", "when". */
    int same() {
        return named(Word.SAME);
    }

    /** What lasts up to now: "has been". */
    int perfect() {
        return named(Word.PERFECT);
    }

    private int named(Word word) {
        return Objects.requireNonNull(words.get(word));
    }
}
