package org.dermatrail.triage.pathway;

import java.util.Locale;

/** The words by which constants go over the wire and stand in files: lower case, with underscores. */
public final class Words {

    private Words() {}

    /** The word of a constant, {@code consultation_24} for {@code CONSULTATION_24}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
