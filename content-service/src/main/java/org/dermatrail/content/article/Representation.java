package org.dermatrail.content.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one revision in one format, ready to be sent again and again.
 *
 * @param tag the entity tag, made of the bytes themselves so that it also changes when the service words something anew
 * @param locale the language of the text
 * @param publishedAt when this revision became current
 * @param modified what {@code Last-Modified} says, null where a later change altered the state of the revision
 */
@SuppressWarnings("ArrayRecordComponent")
record Representation(
        byte[] body,
        String tag,
        Format format,
        String locale,
        Instant publishedAt,
        @Nullable Instant modified) {

    private static final int TAG_BYTES = 12;

    static Representation of(byte[] body, Format format, Rendition rendition, @Nullable Instant modified) {
        String tag = "\"" + rendition.revision() + "." + HexFormat.of().formatHex(digest(body), 0, TAG_BYTES) + "\"";
        return new Representation(
                body, tag, format, rendition.manuscript().locale(), rendition.publishedAt(), modified);
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
