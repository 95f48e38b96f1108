package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Map;

/**
 * The words of time in a language.
 *
 * @param units a unit's word and its length
 * @param numbers number words
 * @param phrases the class of a fixed expression ("this morning") and how long ago it is
 * @param words the classes of the small words round a time, by the name they have in the lexicon
 */
record TimeWords(
        Map<String, Duration> units,
        Map<String, Double> numbers,
        Map<Integer, Duration> phrases,
        Map<String, Integer> words) {

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
        return named("since");
    }

    /** Words that close a distance: "ago". */
    int ago() {
        return named("ago");
    }

    /** Words that open a distance: "vor drei Tagen". */
    int agoBefore() {
        return named("ago-before");
    }

    /** Times to come: "next week". */
    int ahead() {
        return named("ahead");
    }

    int approximately() {
        return named("approximately");
    }

    /** Words between a number and its unit: "two to three weeks". */
    int between() {
        return named("between");
    }

    /** Words that make an amount a rhythm: "every". */
    int every() {
        return named("every");
    }

    int old() {
        return named("old");
    }

    /** Words that make the number before them an age in years: "yo". */
    int yearsOld() {
        return named("years-old");
    }

    int monthsOld() {
        return named("months-old");
    }

    /** "after": the time behind it is of what comes next. */
    int after() {
        return named("after");
    }

    /** "after" behind a stretch: it is the time since what comes next. */
    int sinceEvent() {
        return named("since-event");
    }

    /** Words that say where, between a sign and its time: "on one side". */
    int where() {
        return named("where");
    }

    /** "later": behind a stretch that is counted from something told before. */
    int later() {
        return named("later");
    }

    /** Words before what such a time is counted from: "my", "the". */
    int ofEvent() {
        return named("of-event");
    }

    int age() {
        return named("age");
    }

    /** Before a number that is an age of then: "had a stroke at 50". */
    int atAge() {
        return named("at-age");
    }

    /** Words before a number of years that is an age: "tengo". */
    int ageInYears() {
        return named("age-in-years");
    }

    /** Words for children, whose years are an age: "mi hijo de 5 años". */
    int young() {
        return named("young");
    }

    /** Words after a stretch that make it one, though it looks like an age: "tengo 3 años con". */
    int lastingAfter() {
        return named("lasting-after");
    }

    /** Words after an amount that is no time since something: "pregnant". */
    int notTime() {
        return named("not-time");
    }

    int weekday() {
        return named("weekday");
    }

    int month() {
        return named("month");
    }

    /** Things that have an age, so that "old" need not mean a person. */
    int durable() {
        return named("durable");
    }

    /** Diseases that last for years: a time set behind one is its own. */
    int disease() {
        return named("disease");
    }

    /** Units in the plural, which need no number: "for weeks". */
    int many() {
        return named("many");
    }

    /** "in": opens what is to come, or a year. */
    int in() {
        return named("in");
    }

    /** Words before a day, a month or a year: "on Monday". */
    int calendar() {
        return named("calendar");
    }

    /** "now", "but": what is said behind has not the time before it. */
    int breaks() {
        return named("breaks");
    }

    /** Words that open another clause: "because". */
    int joins() {
        return named("joins");
    }

    /** Words that are the subject of a clause: "I", and "tengo", which has its own. */
    int subjects() {
        return named("subjects");
    }

    /** Words that open a clause about whom or what was just named: "who". */
    int relative() {
        return named("relative");
    }

    /** Words for what was named just before, or that tell when it was: "it", "when". */
    int same() {
        return named("same");
    }

    /** What lasts up to now: "has been". */
    int perfect() {
        return named("perfect");
    }

    private int named(String name) {
        Integer wordClass = words.get(name);
        if (wordClass == null) {
            throw new LexiconException("times.words lacks " + name + ": add it");
        }
        return wordClass;
    }
}
