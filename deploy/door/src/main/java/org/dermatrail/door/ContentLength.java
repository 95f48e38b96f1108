package org.dermatrail.door;

import org.jspecify.annotations.Nullable;

/** The length that a request declares for its body. */
final class ContentLength {

    private ContentLength() {}

    /** Whether a length is declared and beyond what is allowed; one that is no number is left to the counting. */
    static boolean isBeyond(long most, @Nullable String declared) {
        return declared != null && declared.matches("\\d{1,18}") && Long.parseLong(declared) > most;
    }
}
