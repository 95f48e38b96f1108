package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs told with their number: "pulse 35", "BP is 75/40", "temp is 34.5". The name stands right before the
 * number, which is within the range of the measurement and counts no time: in "pulse racing for 20 minutes" there is
 * none.
 */
final class VitalSigns {

    private static final int REACH = 5;
    private static final int MINUTES = 60;
    private static final double COLDEST_FAHRENHEIT = 86;
    private static final double HOTTEST_FAHRENHEIT = 113;

    private enum Sign {
        TEMPERATURE("temperature-c", "temperature", 30, 45),
        BREATHS("respiratory-rate", "breaths", 4, 80),
        OXYGEN("oxygen-saturation", "oxygen", 50, 100),
        PRESSURE("systolic-bp", "pressure", 40, 300),
        PULSE("pulse", "pulse", 20, 250);

        private final String id;
        private final String words;
        private final double least;
        private final double most;

        Sign(String id, String words, double least, double most) {
            this.id = id;
            this.words = words;
            this.least = least;
            this.most = most;
        }

        /** The value in the unit of the vocabulary, or NaN where the number can't be one. */
        double of(double number) {
            boolean fahrenheit = this == TEMPERATURE && number >= COLDEST_FAHRENHEIT && number <= HOTTEST_FAHRENHEIT;
            double value = fahrenheit ? Math.round((number - 32) / 0.18) / 10.0 : number;
            return value >= least && value <= most ? value : Double.NaN;
        }
    }

    private final Passage passage;
    private final Measures.Words words;

    VitalSigns(Passage passage, Measures.Words words) {
        this.passage = passage;
        this.words = words;
    }

    /** A sign at the token of its number. */
    record Told(Mention mention, double value) {}

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
        for (int i = at - 1; i >= Math.max(0, at - REACH) && passage.inOneSentence(i, at); i--) {
            for (Sign sign : Sign.values()) {
                int end = passage.endOf(i, words.of(sign.words));
                double value = sign.of(passage.token(at).value());
                if (end > 0 && end <= at && links(end, at) && !Double.isNaN(value)) {
                    return new Told(Mention.of(new Sense(Sense.Kind.MEASUREMENT, sign.id), at), value);
                }
            }
        }
        return null;
    }

    /** Whether nothing but small words and marks stands between the name and the number. */
    private boolean links(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!passage.token(i).isSoft() && !passage.is(i, words.of("linking"))) {
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
