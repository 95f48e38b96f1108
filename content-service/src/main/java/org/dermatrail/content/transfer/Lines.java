package org.dermatrail.content.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one at a time. Never holds more than the longest line that is allowed: what is longer is passed
 * over as it arrives. Empty lines count and are left out; the last line needs no end.
 */
final class Lines {

    private static final int CHUNK = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream stream;
    private final int longest;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private byte[] line = new byte[CHUNK];
    private long number;

    /** @param before the number of the line before the first of the stream */
    Lines(InputStream stream, int longest, long before) {
        this.stream = stream;
        this.longest = longest;
        this.number = before;
    }

    /** The number of the last line that was read, empty or not. */
    long number() {
        return number;
    }

    /** The next line that is not empty, null after the last one. */
    @Nullable
    Line next() throws IOException {
        while (next < end || fill()) {
            Line read = read();
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private @Nullable Line read() throws IOException {
        number++;
        int length = 0;
        boolean tooLong = false;
        do {
            int stop = indexOfEnd();
            int part = stop - next;
            tooLong |= length + part > longest;
            if (!tooLong) {
                keep(length, part);
                length += part;
            }
            next = stop;
            if (next < end) {
                next++;
                break;
            }
        } while (fill());
        return tooLong ? new Line.Unreadable(number, "must have at most " + longest + " bytes") : decoded(length);
    }

    private @Nullable Line decoded(int length) {
        try {
            String text = decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
            if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
                text = text.substring(1);
            }
            return text.isBlank() ? null : new Line.Text(number, text, length);
        } catch (CharacterCodingException broken) {
            return new Line.Unreadable(number, "must be UTF-8");
        }
    }

    private int indexOfEnd() {
        int index = next;
        while (index < end && chunk[index] != '\n') {
            index++;
        }
        return index;
    }

    private void keep(int length, int part) {
        if (length + part > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + part)));
        }
        System.arraycopy(chunk, next, line, length, part);
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, stream.read(chunk, 0, CHUNK));
        return end > 0;
    }
}
