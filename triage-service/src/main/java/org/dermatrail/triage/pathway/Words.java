package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.util.Locale;

/** The words by which constants, in lower case with underscores, and times go over the wire and stand in files. */
public final class Words {

    private Words() {}

    /** The word of a constant, {@code consultation_24} for {@code CONSULTATION_24}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A time in ISO 8601, whole days from two on as days: {@code P14D}. */
    public static String of(Duration time) {
        long days = time.toDays();
        return days >= 2 && time.equals(Duration.ofDays(days)) ? "P" + days + "D" : time.toString();
    }
}
