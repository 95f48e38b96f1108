package org.dermatrail.content.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 in hexadecimal digits; {@code sha256:…} where people see it. */
record Digest(String hex) {

    /** What the first row of a chain builds on. */
    static final Digest NONE = new Digest("0".repeat(64));

    private static final Pattern WRITTEN = Pattern.compile("(sha256:)?[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Reads what {@link #toString()} writes, with or without the name of the function. */
    static Digest read(String text) {
        return new Digest(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
