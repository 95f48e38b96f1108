package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that an instrument asks for.
 *
 * @param whole whether fractions make no sense
 * @param required whether it must always be given; the instrument says when one of the others must
 * @param choices the only values allowed, or empty where the whole range is
 */
public record Input(
        String id,
        String title,
        String unit,
        double min,
        double max,
        boolean whole,
        boolean required,
        List<Choice> choices) {

    public Input {
        choices = List.copyOf(choices);
    }

    static Input amount(String id, String title, String unit, double min, double max) {
        return new Input(id, title, unit, min, max, false, true, List.of());
    }

    static Input whole(String id, String title, String unit, double min, double max) {
        return new Input(id, title, unit, min, max, true, true, List.of());
    }

    /** Grades counted from {@code first}. */
    static Input graded(String id, String title, int first, String... meanings) {
        var choices = new ArrayList<Choice>();
        for (String meaning : meanings) {
            choices.add(new Choice(first + choices.size(), meaning));
        }
        return new Input(id, title, "grade", first, first + choices.size() - 1.0, true, true, choices);
    }

    static Input yesOrNo(String id, String title) {
        return graded(id, title, 0, "no", "yes");
    }

    static Input chosen(String id, String title, String unit, List<Choice> choices) {
        return new Input(
                id, title, unit, choices.getFirst().value(), choices.getLast().value(), false, true, choices);
    }

    Input optional() {
        return new Input(id, title, unit, min, max, whole, false, choices);
    }
}
