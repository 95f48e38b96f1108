package org.dermatrail.triage.scale;

import java.math.BigDecimal;

/** Numbers as people write them, the same in every locale. */
final class Figures {

    private Figures() {}

    /** Without an exponent and without zeros at the end: 9.55, 3, -0.5. */
    static String plain(double value) {
        return new BigDecimal(Double.toString(value + 0.0)).stripTrailingZeros().toPlainString();
    }

    /** The decimal difference, free of what binary fractions add. */
    static double difference(double now, double before) {
        return BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)).doubleValue();
    }
}
