package org.dermatrail.triage.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785) and SHA-256 over it, so that the same content is the same bytes on every machine. */
public final class Canonical {

    private Canonical() {}

    /** @throws IllegalStateException if this is no JSON object or array */
    public static String json(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException("Not JSON", impossible);
        }
    }

    /** The digest of the canonical form: {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(String json) {
        return digestOfText(json(json));
    }

    /** The digest of a text as it stands, in UTF-8. */
    public static String digestOfText(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
