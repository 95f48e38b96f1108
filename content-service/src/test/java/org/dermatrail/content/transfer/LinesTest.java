package org.dermatrail.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final int LONGEST = 1_000_000;

    @Test
    void emptyLinesCountAndTheLastNeedsNoEnd() throws IOException {
        assertThat(read("a\n\n \r\nb\r\nc")).containsExactly("1 a", "4 b\r", "5 c");
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
        assertThat(read("\ufeffa\n\ufeffb")).containsExactly("1 a", "2 \ufeffb");
    }

    @Test
    void aLineMayBeAsLongAsIsAllowedAndNoLonger() throws IOException {
        String longest = "x".repeat(LONGEST);

        assertThat(read(longest + "\n" + longest + "y\n" + longest))
                .containsExactly("1 " + longest, "2 !must have at most 1000000 bytes", "3 " + longest);
    }

    @Test
    void aLineOfHundredMegabytesIsPassedOverWithoutBeingHeld() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        List<InputStream> parts = new ArrayList<>(List.of(bytes("a\n")));
        byte[] part = new byte[1_000_000];
        IntStream.range(0, 100).forEach(number -> parts.add(new ByteArrayInputStream(part)));
        parts.add(bytes("\nb"));
        runtime.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        Lines lines = new Lines(new SequenceInputStream(Collections.enumeration(parts)), LONGEST, 0);

        assertThat(text(lines.next())).isEqualTo("1 a");
        assertThat(text(lines.next())).startsWith("2 !");
        runtime.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(20_000_000);
        assertThat(text(lines.next())).isEqualTo("3 b");
        assertThat(lines.next()).isNull();
    }

    @Test
    void brokenCharactersAreALineOfTheirOwn() throws IOException {
        byte[] stream = "ä\nb?\nü".getBytes(StandardCharsets.UTF_8);
        stream[4] = (byte) 0xc0;

        assertThat(read(new ByteArrayInputStream(stream), 0)).containsExactly("1 ä", "2 !must be UTF-8", "3 ü");
    }

    @Test
    void theNumbersGoOnWhereTheyWere() throws IOException {
        assertThat(read(bytes("\na"), 41)).containsExactly("43 a");
    }

    private static List<String> read(String text) throws IOException {
        return read(bytes(text), 0);
    }

    private static List<String> read(InputStream stream, long before) throws IOException {
        Lines lines = new Lines(stream, LONGEST, before);
        List<String> read = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            read.add(text(line));
        }
        return read;
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.Text text -> text.number() + " " + text.text();
            case Line.Unreadable unreadable -> unreadable.number() + " !" + unreadable.reason();
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
