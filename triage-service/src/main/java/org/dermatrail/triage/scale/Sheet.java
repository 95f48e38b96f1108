package org.dermatrail.triage.scale;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checked entries of one instrument by the ids of its inputs. Sums are decimal, so that 0.1 and 0.2 make 0.3. */
record Sheet(Map<String, Double> values) {

    Sheet {
        values = Map.copyOf(values);
    }

    boolean holds(String input) {
        return values.containsKey(input);
    }

    /** The value of an input that is required, or whose presence has been checked. */
    double value(String input) {
        Double value = values.get(input);
        if (value == null) {
            throw new IllegalStateException("no value for " + input);
        }
        return value;
    }

    /** The value, or another where it was not entered. */
    double value(String input, double otherwise) {
        Double value = values.get(input);
        return value == null ? otherwise : value;
    }

    boolean yes(String input) {
        return value(input, 0) == 1;
    }

    double sum(Collection<String> inputs) {
        return inputs.stream()
                .map(input -> BigDecimal.valueOf(value(input)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Nullable
    BigDecimal decimal(String input) {
        Double value = values.get(input);
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
