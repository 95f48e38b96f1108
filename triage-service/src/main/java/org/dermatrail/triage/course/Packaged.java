package org.dermatrail.triage.course;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The settings of follow-ups that come with the service, one YAML file each. */
final class Packaged {

    private static final String FOLDER = "course/";

    private Packaged() {}

    /**
     * Reads a file of the class path.
     *
     * @throws IllegalStateException if it is not there
     * @throws UncheckedIOException if it can't be read or has a field too many
     */
    static <T> T read(String name, Class<T> type) {
        try (var stream = Packaged.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the class path");
            }
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
