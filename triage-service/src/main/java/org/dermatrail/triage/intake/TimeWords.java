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
        /** Words that open a stretch up to now: "since", "for". */
        SINCE,

        /** Words that close a distance: "ago". */
        AGO,

        /** Words that open a distance: "vor drei Tagen". */
        AGO_BEFORE,

        /** Times to come: "next week". */
        AHEAD,
        APPROXIMATELY,

        /** Words between a number and its unit: "two to three weeks". */
        BETWEEN,

        /** Words that make an amount a rhythm: "every". */
        EVERY,
        OLD,

        /** Words that make the number before them an age in years: "yo". */
        YEARS_OLD,
        MONTHS_OLD,

        /** "after": the time behind it is of what comes next. */
        AFTER,

        /** "after" behind a stretch: it is the time since what comes next. */
        SINCE_EVENT,

        /** Words that say where, between a sign and its time: "on one side". */
        WHERE,

        /** "later": behind a stretch that is counted from something told before. */
        LATER,

        /** Words before what such a time is counted from: "my", "the". */
        OF_EVENT,
        AGE,

        /** Before a number that is an age of then: "had a stroke at 50". */
        AT_AGE,

        /** Words before a number of years that is an age: "tengo". */
        AGE_IN_YEARS,

        /** Words for children, whose years are an age: "mi hijo de 5 años". */
        YOUNG,

        /** Words after a stretch that make it one, though it looks like an age: "tengo 3 años con". */
        LASTING_AFTER,

        /** Words after an amount that is no time since something: "pregnant". */
        NOT_TIME,
        WEEKDAY,
        MONTH,

        /** Things that have an age, so that "old" need not mean a person. */
        DURABLE,

        /** Diseases that last for years: a time set behind one is its own. */
        DISEASE,

        /** Units in the plural, which need no number: "for weeks". */
        MANY,

        /** "in": opens what is to come, or a year. */
        IN,

        /** Words before a day, a month or a year: "on Monday". */
        CALENDAR,

        /** "now", "but": what is said behind has not the time before it. */
        BREAKS,

        /** Words that open another clause: "because". */
        JOINS,

        /** Words that are the subject of a clause: "I", and "tengo", which has its own. */
        SUBJECTS,

        /** Words that open a clause about whom or what was just named: "who". */
        RELATIVE,

        /** Words for what was named just before, or that tell when it was: "it", "when". */
        SAME,

        /** What lasts up to now: "has been". */
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

    /** The class of these words. */
    int of(Word word) {
        return Objects.requireNonNull(words.get(word));
    }
}
