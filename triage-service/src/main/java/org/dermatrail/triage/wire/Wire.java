package org.dermatrail.triage.wire;

import java.util.Locale;

/** The names of enumerated values outside the code: {@code CONSULTATION_24} is {@code consultation_24}. */
public final class Wire {

    private Wire() {}

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such value */
    public static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
