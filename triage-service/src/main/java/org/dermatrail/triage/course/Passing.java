package org.dermatrail.triage.course;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/** Signs that pass by themselves before something worse comes: for some time a "not any more" takes none of them back. */
final class Passing {

    private static final String FILE = "course/passing.yaml";

    private final Duration within;
    private final Set<String> signs;

    private Passing(Texts texts) {
        this.within = Duration.parse(texts.within());
        this.signs = Set.copyOf(texts.signs());
    }

    /** How the file is built. */
    record Texts(String within, Set<String> signs) {}

    /** What comes with the service. */
    static Passing packaged() {
        try (var stream = Passing.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            var yaml = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return new Passing(yaml.readValue(stream, Texts.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Duration within() {
        return within;
    }

    Set<String> signs() {
        return signs;
    }
}
