package org.dermatrail.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses JSON that is no UTF-8, in which alone JSON is exchanged. The parser takes longer forms of a character for the
 * character itself, and so other words than whoever looked at the bytes before. It also reads UTF-16 and UTF-32, of which
 * plain letters are UTF-8 with NULs between them; JSON itself has none.
 */
@Provider
@Priority(Utf8Bodies.WITHIN_THE_LIMIT)
class Utf8Bodies implements ReaderInterceptor {

    /** Behind {@link BodyLimit}, for it reads a body whole. */
    static final int WITHIN_THE_LIMIT = Priorities.USER + 1;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (isJson(reading.getMediaType())) {
            byte[] body = reading.getInputStream().readAllBytes();
            check(body);
            reading.setInputStream(new ByteArrayInputStream(body));
        }
        return reading.proceed();
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    static void check(byte[] body) throws NotUtf8 {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer read = CharBuffer.allocate(body.length);
        bytes.limit(beforeNul(body));
        boolean refused =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, read, true).isError();
        if (refused || bytes.limit() < body.length) {
            throw new NotUtf8(read.flip(), bytes.position());
        }
    }

    private static int beforeNul(byte[] body) {
        int end = 0;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        return end;
    }
}
