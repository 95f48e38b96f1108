package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * One document of the collection MedQuAD: what a public health body answers to the questions about one topic.
 *
 * @param focus the topic, mostly the name of a disease
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MedQuadDocument(
        String id, String publisher, String url, String focus, List<String> synonyms, List<Question> qa) {

    /**
     * A question and its answer.
     *
     * @param type what is asked, such as {@code symptoms}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String type, String question, String answer) {}

    MedQuadDocument {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        qa = qa == null ? List.of() : List.copyOf(qa);
    }

    /** The same text under another id. */
    MedQuadDocument copy(int number) {
        return new MedQuadDocument(id + "~" + number, publisher, url, focus, synonyms, qa);
    }

    /** The same document with other questions. */
    MedQuadDocument with(List<Question> questions) {
        return new MedQuadDocument(id, publisher, url, focus, synonyms, questions);
    }

    /** Reads the documents of a file, one JSON object a line, plain or gzipped, one at a time. */
    static void each(Path file, Consumer<MedQuadDocument> reader) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        JsonMapper json = JsonMapper.builder().build();
        int number = 0;
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                reader.accept(json.readValue(line, MedQuadDocument.class));
            }
        } catch (JsonProcessingException malformed) {
            throw new IOException("Line " + number + " of " + file + " is no document", malformed);
        }
    }
}
