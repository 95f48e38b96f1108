package org.dermatrail.content.search.emergency;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The file of signs as it is written. */
record SignTable(
        @JsonProperty(required = true) Map<Level, String> notices,
        @JsonProperty(required = true) Map<String, List<String>> words,
        @JsonProperty(required = true) List<String> asking,
        @JsonProperty(required = true) List<String> acute,
        @JsonProperty(required = true) List<Row> signs) {

    private static final String FILE = "search/emergencies.yaml";

    /** How urgent a sign is, the most urgent first. */
    enum Level {
        @JsonProperty("crisis")
        CRISIS,
        @JsonProperty("ambulance")
        AMBULANCE,
        @JsonProperty("today")
        TODAY
    }

    /**
     * A sign.
     *
     * @param all the classes that have to be there, {@code a|b} being either
     * @param always whether it counts even if somebody seems to be asking in general
     */
    record Row(String id, Level notice, List<String> all, boolean always) {

        /** Whether a question that says these classes shows the sign. */
        boolean isIn(Set<String> said) {
            return all.stream()
                    .allMatch(either -> Stream.of(either.split("\\|")).anyMatch(said::contains));
        }
    }

    static SignTable read() {
        try (InputStream stream = SignTable.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new ObjectMapper(new YAMLFactory()).readValue(stream, SignTable.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signs of emergencies cannot be read", unreadable);
        }
    }
}
