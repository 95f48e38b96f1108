package org.dermatrail.triage.intake;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Amounts of medicine that are too much, counted ("30 paracetamol", "30 x 500 mg") or weighed ("15 g of paracetamol"). A
 * daily strength ("citalopram 20 mg", "aspirin 75 a day") is none.
 */
final class Doses {

    private static final double MANY = 9;
    private static final double MOST = 500;

    /** A day's paracetamol is four grams at most, and hardly any other tablet is taken by so many (BNF). */
    private static final double HEAVY_GRAMS = 5;

    private static final double HEAVIEST_GRAMS = 250;

    /** Behind the name of a medicine a higher number is its strength: nobody takes so many a day. */
    private static final double MOST_A_DAY = 60;

    private static final int REACH = 4;

    private final Passage passage;
    private final Measures.Words words;
    private final NumberCourses courses;

    Doses(Passage passage, Measures.Words words, NumberCourses courses) {
        this.passage = passage;
        this.words = words;
        this.courses = courses;
    }

    /** What the amount at this number means, if it is too much. */
    Optional<Sense> tooMuch(int at) {
        double count = passage.token(at).value();
        boolean heavy = isHeavy(at);
        boolean many = count >= MANY && count <= MOST && !follows(at, "dose");
        boolean swallowed = courses.isBehind(at, words.of("swallowed"), REACH);
        boolean counted = many && isOfTablets(at) && (swallowed || isSwallowedAfter(at));
        boolean named = many && isNamedBefore(at) && swallowed;
        if (counted || named || (heavy && (swallowed || isSwallowedAfter(at)))) {
            return Optional.of(new Sense(Sense.Kind.FINDING, "self-harm"));
        }
        boolean daily = isOfDay(at, heavy ? REACH + 2 : REACH) && (heavy || (many && isTooManyADay(at, count)));
        boolean gone = many && follows(at, "few-a-day") && courses.isBehind(at, words.of("gone-through"), REACH);
        return daily || gone ? Optional.of(new Sense(Sense.Kind.FINDING, "medicine-too-much")) : Optional.empty();
    }

    private boolean isHeavy(int at) {
        double value = passage.token(at).value();
        double grams = follows(at, "grams") ? value : 0;
        if (follows(at, "milligrams")) {
            grams = value / 1000;
        }
        return grams >= HEAVY_GRAMS
                && grams <= HEAVIEST_GRAMS
                && (follows(at + 1, "tablets") || follows(at + 2, "tablets"));
    }

    /** "20 g Paracetamol genommen", "24 tablets swallowed". */
    private boolean isSwallowedAfter(int at) {
        return isWithin(at, REACH, words.of("swallowed"));
    }

    private boolean isWithin(int at, int reach, int wordClass) {
        return IntStream.range(at, Math.min(passage.size(), at + reach))
                .anyMatch(i -> passage.inOneSentence(at, i) && passage.is(i, wordClass));
    }

    /** "30 paracetamol", "30 of my mum's tablets", "30 x 500 mg paracetamol". */
    private boolean isOfTablets(int at) {
        int strength = at + (follows(at, "times") ? 2 : 1);
        boolean strong = strength < passage.size() && passage.token(strength).isNumber() && follows(strength, "dose");
        int last = strong ? strength + 1 : at;
        while (last < at + REACH && follows(last, "whose")) {
            last++;
        }
        return follows(last, "tablets") || follows(last + 1, "tablets");
    }

    /** "paracetamol x 30", "paracetamol, 30 of them". */
    private boolean isNamedBefore(int at) {
        boolean times = at > 0 && passage.token(at - 1).is("x");
        boolean them = follows(at, "whose") && at > 0 && passage.token(at - 1).isSoft();
        return (times || them) && passage.startOf(at - 1, words.of("tablets")) >= 0;
    }

    /** "about 20 a day", "eighteen paracetamol, in one day", "codeine: 14, daily", but not "I am 24, codeine daily". */
    private boolean isOfDay(int at, int reach) {
        boolean named = follows(at, "tablets")
                || follows(at, "few-a-day")
                || passage.startOf(at - 1, words.of("few-a-day")) >= 0;
        for (int i = at + 1; i < Math.min(passage.size(), at + reach) && passage.inOneSentence(at, i); i++) {
            if (passage.token(i).isSoft() && !named) {
                return false;
            }
            if (passage.is(i, words.of("a-day"))) {
                return true;
            }
        }
        return false;
    }

    /** "15 tramadol a day", "20 sertraline tablets a day", "paracetamol, about 20 a day". */
    private boolean isTooManyADay(int at, double count) {
        boolean namedTablets = follows(at, "tablets") && follows(at + 1, "tablets");
        boolean named = follows(at, "few-a-day") || follows(at + 1, "few-a-day");
        return namedTablets || named || (count <= MOST_A_DAY && isNear(at, words.of("for-pain")));
    }

    private boolean isNear(int at, int wordClass) {
        for (int i = Math.max(0, at - REACH); i < Math.min(passage.size(), at + REACH + 2); i++) {
            if (passage.inOneSentence(i, at) && passage.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(int at, String name) {
        return at + 1 < passage.size() && passage.is(at + 1, words.of(name));
    }
}
