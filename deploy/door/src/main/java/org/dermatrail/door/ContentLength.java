package org.dermatrail.door;

import org.jspecify.annotations.Nullable;

/** The length that a request declares for its body. */
final class ContentLength {

    private ContentLength() {}

    /**
     * Whether a body is to come.
     *
     * @param length the header Content-Length
     * @param coding the header Transfer-Encoding, with which a body has no declared length
     */
    static boolean announcesBody(@Nullable String length, @Nullable String coding) {
        return coding != null || (length != null && !length.equals("0"));
    }

    /** Whether a length is declared and beyond what is allowed; one that is no number is left to the counting. */
    static boolean isBeyond(long most, @Nullable String declared) {
        return declared != null && declared.matches("\\d{1,18}") && Long.parseLong(declared) > most;
    }
}
