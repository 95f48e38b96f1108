package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers that are findings: a temperature, the width of a spot, a pain score. */
final class Measures {

    private static final double FEVER_CELSIUS = 38.0;
    private static final double FEVER_FAHRENHEIT = 100.4;
    private static final double LARGE_MILLIMETRES = 7;
    private static final double SEVERE_PAIN = 7;
    private static final double FAST_BREATHING = 25;
    private static final double FASTEST_BREATHING = 90;
    private static final double LOW_OXYGEN = 91;
    private static final double LOWEST_OXYGEN = 50;
    private static final double FAST_PULSE = 131;
    private static final double FASTEST_PULSE = 250;
    private static final double FIRST_WEEKS = 12;
    private static final double LAST_WEEKS = 42;
    private static final double ROUNDING = 1e-6;
    private static final int REACH = 4;

    /** The word classes that the lexicon names for measures, and the context of moles and spots. */
    record Words(Map<String, Integer> classes, long lesion) {
        int of(String name) {
            return classes.getOrDefault(name, -1);
        }
    }

    private final Passage passage;
    private final Words words;
    private final NumberCourses courses;
    private final Doses doses;
    private final List<Mention> found = new ArrayList<>();

    private Measures(Passage passage, Words words, NumberCourses courses) {
        this.passage = passage;
        this.words = words;
        this.courses = courses;
        this.doses = new Doses(passage, words, courses);
    }

    static List<Mention> in(Passage passage, Words words) {
        Measures measures = new Measures(passage, words, new NumberCourses(passage, words));
        for (int i = 0; i < passage.size(); i++) {
            if (passage.token(i).isNumber()) {
                int number = i;
                measures.temperature(i);
                measures.width(i);
                measures.score(i);
                measures.vitalSigns(i);
                measures.doses.tooMuch(i).ifPresent(sense -> measures.add(number, sense));
                measures.gestation(i);
            }
        }
        return measures.found;
    }

    private void temperature(int at) {
        double value = passage.token(at).value();
        boolean named = near(at, words.of("temperature"))
                || near(courses.first(at), words.of("temperature"))
                || (at > 0 && isLettered(passage, words, at - 1))
                || (at > 1 && isLettered(passage, words, at - 2));
        boolean celsius = named || follows(at, words.of("celsius")) || isAlone(at, value);
        boolean fahrenheit = named || follows(at, words.of("fahrenheit"));
        if ((celsius && value >= FEVER_CELSIUS && value <= 43) || (fahrenheit && isHot(value))) {
            add(at, new Sense(Sense.Kind.FINDING, "fever"));
        } else if (named && value >= 35 && value < FEVER_CELSIUS && !isOfFever(at)) {
            add(at, new Sense(Sense.Kind.ABSENCE, "fever"));
        }
    }

    /** "T 39.5", "T: 101": the letter alone names a temperature, where its number stands right behind it and is one. */
    static boolean isLettered(Passage passage, Words words, int letter) {
        int number = letter + 1 < passage.size() && passage.token(letter + 1).isSoft() ? letter + 2 : letter + 1;
        if (number >= passage.size() || !passage.is(letter, words.of("temperature-letter"))) {
            return false;
        }
        double value = passage.token(number).value();
        return (value >= 33 && value <= 43) || (value >= 94 && value <= 110);
    }

    /**
     * "39.5, on my period", "ear: 39.8", "he was 38.9": with its tenths, a number that stands alone is no age, no count and
     * no size.
     */
    private boolean isAlone(int at, double value) {
        double inTenths = value * 10;
        boolean tenths = value != Math.rint(value) && Math.abs(inTenths - Math.rint(inTenths)) < ROUNDING;
        boolean before = !behind(at, words.of("no-heat"))
                && (at == 0
                        || !passage.token(at - 1).isWord()
                        || follows(at - 2, words.of("between"))
                        || passage.startOf(at, words.of("heat-was")) >= 0);
        boolean after = at + 1 == passage.size()
                || !passage.token(at + 1).isWord()
                || follows(at, words.of("between"))
                || follows(at, words.of("day-or-hour"));
        return tenths && before && after;
    }

    /** "temp up from 37 to 40": the 37 denies nothing. */
    private boolean isOfFever(int at) {
        return courses.highest(at) >= FEVER_CELSIUS;
    }

    private static boolean isHot(double fahrenheit) {
        return fahrenheit >= FEVER_FAHRENHEIT && fahrenheit <= 110;
    }

    private void width(int at) {
        double value = passage.token(at).value();
        double millimetres = follows(at, words.of("millimetre"))
                ? value
                : follows(at, words.of("centimetre")) ? value * 10 : follows(at, words.of("inch")) ? value * 25.4 : 0;
        if (millimetres >= LARGE_MILLIMETRES && (passage.contexts(at) & words.lesion()) != 0) {
            add(at, new Sense(Sense.Kind.FINDING, "lesion-large"));
        }
    }

    private void score(int at) {
        boolean outOfTen = follows(at, words.of("out-of-ten"))
                || (at + 2 < passage.size()
                        && passage.token(at + 1).is("/")
                        && passage.token(at + 2).value() == 10);
        if (outOfTen && passage.token(at).value() >= SEVERE_PAIN && near(at, words.of("pain"))) {
            add(at, new Sense(Sense.Kind.FINDING, "pain-severe"));
        }
    }

    /** "breathing 28 a minute", "sats 89", "pulse 140"; a child's own limits are left to the clinician. */
    private void vitalSigns(int at) {
        double value = passage.token(at).value();
        boolean fast = value >= FAST_BREATHING && value <= FASTEST_BREATHING && behind(at, words.of("breaths"));
        boolean low = value >= LOWEST_OXYGEN && value <= LOW_OXYGEN && behind(at, words.of("oxygen"));
        if (fast || low) {
            add(at, new Sense(Sense.Kind.FINDING, "breathless"));
        }
        if (value >= FAST_PULSE && value <= FASTEST_PULSE && behind(at, words.of("pulse"))) {
            add(at, new Sense(Sense.Kind.FINDING, "fast-heartbeat"));
        }
    }

    /** "I'm 33 weeks", "a headache at 34 weeks": of a pregnancy, unless they are told of something that heals. */
    private void gestation(int at) {
        double value = passage.token(at).value();
        if (value < FIRST_WEEKS || value > LAST_WEEKS || !follows(at, words.of("weeks"))) {
            return;
        }
        boolean on = follows(at + 1, words.of("weeks-since"));
        boolean being = passage.startOf(at, words.of("being")) >= 0;
        boolean opens = at == 0 || passage.token(at - 1).isHard();
        boolean reached =
                (passage.startOf(at, words.of("reached")) >= 0 || (opens && follows(at + 1, words.of("going-on"))))
                        && !passage.isAround(at, words.of("heals"));
        if (!on && (being || reached)) {
            add(at, new Sense(Sense.Kind.FINDING, "pregnant"));
        }
    }

    private boolean behind(int number, int wordClass) {
        return courses.isBehind(number, wordClass, REACH);
    }

    private boolean follows(int at, int wordClass) {
        return at + 1 < passage.size() && passage.is(at + 1, wordClass);
    }

    private boolean near(int at, int wordClass) {
        for (int i = Math.max(0, at - REACH); i < Math.min(passage.size(), at + REACH); i++) {
            if (passage.inOneSentence(i, at) && passage.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    private void add(int at, Sense sense) {
        found.add(Mention.of(sense, at));
    }
}
