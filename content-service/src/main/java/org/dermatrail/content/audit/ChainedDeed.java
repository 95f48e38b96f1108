package org.dermatrail.content.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed at its place in the chain. Its hash covers the hash before it and every field, each as its length in bytes
 * (four bytes, big-endian) followed by its UTF-8, a missing one as four bytes {@code ff}; the order of the fields is
 * the one in {@link #hash}. The migration that chained the rows of the first release writes the same bytes in SQL.
 */
record ChainedDeed(long sequence, UUID id, Deed deed) {

    private static final DateTimeFormatter TO_THE_MICROSECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] MISSING = {-1, -1, -1, -1};

    Digest hash(Digest previous) {
        MessageDigest sha256 = sha256();
        sha256.update(previous.bytes());
        field(sha256, Long.toString(sequence));
        field(sha256, id.toString());
        field(sha256, deed.slug());
        field(sha256, deed.locale());
        field(sha256, deed.draft() == null ? null : deed.draft().toString());
        field(sha256, deed.revision() == null ? null : deed.revision().toString());
        field(sha256, deed.step());
        field(sha256, deed.actor());
        field(sha256, TO_THE_MICROSECOND.format(deed.at()));
        field(sha256, deed.reason());
        return Digest.of(sha256.digest());
    }

    private static void field(MessageDigest sha256, @Nullable String value) {
        if (value == null) {
            sha256.update(MISSING);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
