package org.dermatrail.content.quality;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The words that the checks know, data beside the code.
 *
 * @param jargon English only
 * @param regulators names of those who approve, the same in all languages
 * @param wordings by language
 */
record Vocabulary(List<Jargon> jargon, Phrases regulators, Map<String, Wording> wordings) {

    private static final Phrases NONE = new Phrases(List.of());
    private static final Wording WORDLESS = new Wording(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);

    /** What the checks look for in a language; nothing in one that is not known. */
    Wording wording(String language) {
        return wordings.getOrDefault(language, WORDLESS);
    }

    /** The vocabulary of the product. */
    static Vocabulary bundled() {
        ObjectMapper yaml = new YAMLMapper();
        try (InputStream terms = open("terms.yaml");
                InputStream regulators = open("regulators.yaml");
                InputStream wording = open("wording.yaml")) {
            return new Vocabulary(
                    yaml.readValue(terms, new TypeReference<List<Jargon>>() {}),
                    yaml.readValue(regulators, Phrases.class),
                    yaml.readValue(wording, new TypeReference<Map<String, Wording>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The vocabulary of the quality gate cannot be read", unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Vocabulary.class.getResourceAsStream("/quality/" + name);
        if (stream == null) {
            throw new IllegalStateException("There is no quality/" + name);
        }
        return stream;
    }
}
