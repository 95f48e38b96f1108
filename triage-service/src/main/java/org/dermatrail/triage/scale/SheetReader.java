package org.dermatrail.triage.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds entries against the inputs of an instrument and names each fault with its place and its remedy. */
final class SheetReader {

    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    SheetReader(List<Input> inputs) {
        inputs.forEach(input -> this.inputs.put(input.id(), input));
    }

    Sheet read(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            read("/" + i, entries.get(i));
        }
        boolean allKnown = refusals.isEmpty();
        for (Input input : inputs.values()) {
            if (allKnown && input.required() && !values.containsKey(input.id())) {
                refusals.add(new Refusal("", "'" + input.id() + "' is missing: give " + allowed(input)));
            }
        }
        return new Sheet(values);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void read(String at, Entry entry) {
        Input input = inputs.get(entry.id());
        if (input == null) {
            refusals.add(new Refusal(at + "/id", "No input has this id; use " + String.join(", ", inputs.keySet())));
            return;
        }
        String unit = entry.unit();
        if (unit != null && !unit.equalsIgnoreCase(input.unit())) {
            refusals.add(new Refusal(at + "/unit", "Must be '" + input.unit() + "': convert the value"));
            return;
        }
        String fault = fault(input, entry.value());
        if (fault != null) {
            refusals.add(new Refusal(at + "/value", fault));
        } else if (values.putIfAbsent(input.id(), entry.value() + 0.0) != null) {
            refusals.add(new Refusal(at + "/id", "'" + input.id() + "' is given twice: keep one"));
        }
    }

    private static @Nullable String fault(Input input, double value) {
        boolean inRange = value >= input.min() && value <= input.max();
        boolean chosen =
                input.choices().isEmpty() || input.choices().stream().anyMatch(choice -> choice.value() == value);
        if (!inRange || !chosen) {
            return "Must be " + allowed(input);
        }
        return input.whole() && value != Math.rint(value) ? "Must be a whole number, " + allowed(input) : null;
    }

    private static String allowed(Input input) {
        if (input.choices().isEmpty()) {
            return "from " + Figures.plain(input.min()) + " to " + Figures.plain(input.max()) + " (" + input.unit()
                    + ")";
        }
        return "one of "
                + String.join(
                        ", ",
                        input.choices().stream()
                                .map(choice -> Figures.plain(choice.value()) + " (" + choice.meaning() + ")")
                                .toList());
    }
}
