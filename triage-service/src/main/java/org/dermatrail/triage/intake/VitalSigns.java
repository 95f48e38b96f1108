package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs told with their number: "pulse 35", "BP is 75/40", "temp is 34.5". The name stands right before the
 * number, which is within the range of the measurement and counts no time: in "pulse racing for 20 minutes" there is
 * none. Of a course ("from 97 to 85") the gravest counts, whichever way it went.
 */
final class VitalSigns {

    private static final int REACH = 5;
    private static final int MINUTES = 60;
    private static final double FEVERISH = 38;
    private static final double HOTTEST = 43;
    private static final double COLDEST_FAHRENHEIT = 86;
    private static final double HOTTEST_FAHRENHEIT = 113;

    private enum Sign {
        TEMPERATURE("temperature-c", "temperature", 30, 36.1, 37.4, 45),
        BREATHS("respiratory-rate", "breaths", 4, 12, 20, 80),
        OXYGEN("oxygen-saturation", "oxygen", 50, 96, 100, 100),
        PRESSURE("systolic-bp", "pressure", 40, 111, 219, 300),
        PULSE("pulse", "pulse", 20, 51, 90, 250);

        private final String id;
        private final String words;
        private final double least;
        private final double low;
        private final double high;
        private final double most;

        /**
         * @param low the least and
         * @param high the most of the values that have no point in NEWS2 and are no fever either
         */
        Sign(String id, String words, double least, double low, double high, double most) {
            this.id = id;
            this.words = words;
            this.least = least;
            this.low = low;
            this.high = high;
            this.most = most;
        }

        /** The value in the unit of the vocabulary, or NaN where the number can't be one. */
        double of(double number) {
            boolean fahrenheit = this == TEMPERATURE && number >= COLDEST_FAHRENHEIT && number <= HOTTEST_FAHRENHEIT;
            boolean fraction = this == OXYGEN && number < 1;
            double value =
                    fahrenheit ? Math.round((number - 32) / 0.18) / 10.0 : fraction ? Math.round(number * 100) : number;
            return value >= least && value <= most ? value : Double.NaN;
        }
    }

    private final Passage passage;
    private final Measures.Words words;
    private final NumberCourses courses;

    VitalSigns(Passage passage, Measures.Words words, NumberCourses courses) {
        this.passage = passage;
        this.words = words;
        this.courses = courses;
    }

    /**
     * A sign at the token of its number.
     *
     * @param course the token of the first number of its course
     */
    record Told(Mention mention, Sign sign, int course, double value) {

        Measured in(Passage passage) {
            Token number = passage.token(mention.from());
            return new Measured(sign.id, value, number.start(), number.end());
        }
    }

    private record Course(int first, Sign sign) {}

    /** Those that count, of what is told of the patient as of now. */
    static List<Told> gravest(List<Told> current) {
        Map<Course, List<Told>> courses = new LinkedHashMap<>();
        for (Told told : current) {
            courses.computeIfAbsent(new Course(told.course, told.sign), first -> new ArrayList<>())
                    .add(told);
        }
        return courses.values().stream().flatMap(VitalSigns::gravestOf).toList();
    }

    /** The lowest if it is too low and the highest if it is too high, since neither is graver; else the last. */
    private static Stream<Told> gravestOf(List<Told> course) {
        Sign sign = course.getFirst().sign;
        Comparator<Told> byValue = Comparator.comparingDouble(Told::value);
        List<Told> grave = Stream.concat(
                        course.stream().min(byValue).filter(told -> told.value < sign.low).stream(),
                        course.stream().max(byValue).filter(told -> told.value > sign.high).stream())
                .toList();
        return grave.isEmpty() ? Stream.of(course.getLast()) : grave.stream();
    }

    static BitSet tokens(List<Told> signs) {
        BitSet tokens = new BitSet();
        signs.forEach(sign -> sign.mention().tokens().forEach(tokens::set));
        return tokens;
    }

    List<Told> all() {
        List<Told> all = new ArrayList<>();
        for (int at = 0; at < passage.size(); at++) {
            if (passage.token(at).isNumber() && !countsTime(at)) {
                Told told = toldAt(at);
                if (told != null) {
                    all.add(told);
                }
            }
        }
        return all;
    }

    private @Nullable Told toldAt(int at) {
        int named = courses.first(at);
        for (int i = named - 1; i >= Math.max(0, named - REACH) && passage.inOneSentence(i, named); i--) {
            for (Sign sign : Sign.values()) {
                int end = endOfName(i, sign, passage.token(at).value());
                double value = sign.of(passage.token(at).value());
                boolean second = sign == Sign.PRESSURE && (courses.isRange(at) || courses.isBehindStroke(at));
                if (end > 0 && end <= named && links(end, named) && !Double.isNaN(value) && !second) {
                    return new Told(Mention.of(new Sense(Sense.Kind.MEASUREMENT, sign.id), at), sign, named, value);
                }
            }
        }
        return counted(at);
    }

    /** "150 bpm", "34 breaths a minute": what is counted names the sign as well. */
    private @Nullable Told counted(int at) {
        Sign sign =
                isBehind(at, "beats-a-minute") ? Sign.PULSE : isBehind(at, "breaths-a-minute") ? Sign.BREATHS : null;
        double value = sign == null ? Double.NaN : sign.of(passage.token(at).value());
        return sign == null || Double.isNaN(value)
                ? null
                : new Told(Mention.of(new Sense(Sense.Kind.MEASUREMENT, sign.id), at), sign, at, value);
    }

    private boolean isBehind(int at, String wordClass) {
        return at + 1 < passage.size() && passage.is(at + 1, words.of(wordClass));
    }

    /** "feels warm 38.2" names a fever too: with its tenths, a number behind warmth is no age and no count. */
    private int endOfName(int at, Sign sign, double number) {
        int end = passage.endOf(at, words.of(sign.words));
        boolean tenths = number != Math.rint(number) && number >= FEVERISH && number <= HOTTEST;
        if (end > 0 || sign != Sign.TEMPERATURE) {
            return end;
        }
        return Measures.isLettered(passage, words, at)
                ? at + 1
                : tenths ? passage.endOf(at, words.of("felt-heat")) : end;
    }

    /** Whether nothing but small words and marks stands between the name and the number. */
    private boolean links(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean small = passage.is(i, words.of("linking"))
                    || passage.is(i, words.of("moving"))
                    || passage.is(i, words.of("day-or-hour"))
                    || passage.is(i, words.of("again"));
            if (!passage.token(i).isSoft() && !small) {
                return false;
            }
        }
        return true;
    }

    /** A letter behind more than an hour's minutes is the sex of the patient: "pulse 120 M". */
    private boolean countsTime(int at) {
        return at + 1 < passage.size()
                && passage.is(at + 1, words.of("unit"))
                && (passage.token(at).value() < MINUTES
                        || passage.token(at + 1).word().length() > 1);
    }
}
