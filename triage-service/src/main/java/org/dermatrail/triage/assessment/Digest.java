package org.dermatrail.triage.assessment;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over canonical JSON (RFC 8785), so that the same content has the same digest on every machine. */
final class Digest {

    private Digest() {}

    /** @return {@code sha256:} and 64 hexadecimal digits */
    static String of(String json) {
        try {
            byte[] canonical = new JsonCanonicalizer(json).getEncodedUTF8();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Not JSON", impossible);
        }
    }
}
