package org.dermatrail.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The command {@code deploy/bench/medquad}: turns a file of MedQuAD documents into lines for
 * {@code POST /v1/articles/import}, one article a document, a section and a claim a question. One document is held at a
 * time, so the size of the file does not matter.
 */
public final class MedQuad {

    private static final int UNUSABLE = 2;

    private MedQuad() {}

    /** @param arguments the file, plain or gzipped, and how many copies of each document are wanted */
    public static void main(String[] arguments) {
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
            convert(Path.of(arguments[0]), Integer.parseInt(arguments[1]), lines);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    /**
     * Writes the lines of all documents, then those of their copies, each copy under an id and a slug of its own: a
     * corpus of any size for measuring growth.
     */
    static void convert(Path file, int copies, Writer lines) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        MedQuadLines converter = new MedQuadLines();
        for (int copy = 1; copy <= copies; copy++) {
            int number = copy;
            MedQuadDocument.each(
                    file,
                    document -> converter
                            .line(number == 1 ? document : document.copy(number))
                            .ifPresent(line -> write(json, line, lines)));
        }
    }

    private static void write(JsonMapper json, Object line, Writer lines) {
        try {
            lines.write(json.writeValueAsString(line));
            lines.write('\n');
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
