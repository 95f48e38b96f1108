package org.dermatrail.triage.intake;

import java.util.BitSet;
import java.util.List;

/**
 * Takes back a fever that was read from the bare word "temperature" where its number is a normal one: "a rash, temp
 * 36.8". Nothing is taken back where a higher number or a word like "high" in the same sentence tells of more.
 */
final class NormalTemperature {

    private static final Sense FEVER = new Sense(Sense.Kind.FINDING, "fever");
    private static final Sense NO_FEVER = new Sense(Sense.Kind.ABSENCE, "fever");

    /** What is cooler is left to the clinician. */
    private static final double LEAST_CELSIUS = 36;

    private static final double FEVERISH_CELSIUS = 37.5;
    private static final double HOT_CELSIUS = 38;
    private static final double MOST_CELSIUS = 43;

    private final Passage passage;
    private final Measures.Words words;

    NormalTemperature(Passage passage, Measures.Words words) {
        this.passage = passage;
        this.words = words;
    }

    void settle(List<Mention> met) {
        BitSet hot = sentencesWithHeat();
        BitSet names = new BitSet();
        BitSet numbers = new BitSet();
        int thermometer = words.of("thermometer");
        for (int name = 0; name < passage.size(); name++) {
            int end = passage.endOf(name, thermometer);
            if (end > 0 && !hot.get(passage.sentence(name))) {
                int number = numberBehind(end);
                if (number > 0 && isNormal(number)) {
                    names.set(name, end);
                    numbers.set(number);
                }
            }
        }
        met.removeIf(
                mention -> mention.sense().equals(FEVER) && mention.tokens().anyMatch(names::get));
        met.stream()
                .filter(mention -> mention.sense().equals(NO_FEVER))
                .flatMapToInt(Mention::tokens)
                .forEach(numbers::clear);
        numbers.stream().forEach(number -> met.add(Mention.of(NO_FEVER, number)));
    }

    private BitSet sentencesWithHeat() {
        BitSet hot = new BitSet();
        int raised = words.of("raised");
        for (int i = 0; i < passage.size(); i++) {
            boolean fever = passage.token(i).isNumber() && isBetween(i, HOT_CELSIUS, MOST_CELSIUS);
            if (fever || passage.is(i, raised)) {
                hot.set(passage.sentence(i));
            }
        }
        return hot;
    }

    private int numberBehind(int from) {
        int at = from;
        while (at < passage.size() && (passage.token(at).isSoft() || passage.is(at, words.of("linking")))) {
            at++;
        }
        boolean told = at < passage.size() && passage.token(at).isNumber() && passage.inOneSentence(from - 1, at);
        return told ? at : -1;
    }

    private boolean isNormal(int number) {
        return isBetween(number, LEAST_CELSIUS, FEVERISH_CELSIUS - 0.05);
    }

    /** In either unit: no temperature of a living person in one is one in the other. */
    private boolean isBetween(int number, double least, double most) {
        double value = passage.token(number).value();
        double celsius = (value - 32) / 1.8;
        return (value >= least && value <= most) || (celsius >= least && celsius <= most);
    }
}
