package org.dermatrail.triage.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import org.dermatrail.triage.pathway.Vocabulary;

/**
 * The JSON Schema of pathways, with the words that may be used as enumerations, so that editors complete findings,
 * measurements, procedures and red flags. The words come from the vocabulary in force and so never differ from it.
 */
final class PathwaySchema {

    private static final String FILE = "pathways/pathway.schema.json";

    private PathwaySchema() {}

    static String of(Vocabulary vocabulary, ObjectMapper json) {
        try (var stream = PathwaySchema.class.getClassLoader().getResourceAsStream(FILE)) {
            var schema = (ObjectNode) json.readTree(Objects.requireNonNull(stream, FILE));
            var words = schema.withObject("/$defs");
            enumerate(words, "finding", vocabulary.findings().keySet());
            enumerate(words, "procedure", vocabulary.procedures().keySet());
            enumerate(words, "redFlag", vocabulary.redFlags());
            enumerate(words, "measurement", vocabulary.measurements().keySet());
            enumerate(
                    words,
                    "unit",
                    vocabulary.measurements().values().stream()
                            .map(Vocabulary.MeasurementTerm::unit)
                            .distinct()
                            .toList());
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    private static void enumerate(ObjectNode words, String word, Collection<String> ids) {
        var enumeration = words.putObject(word).putArray("enum");
        ids.forEach(enumeration::add);
    }
}
