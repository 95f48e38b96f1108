package org.dermatrail.triage.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents that clinical knowledge is written in, by their names: the vocabulary, the pathways, and the index that
 * tells in which order pathways are taken. Who keeps them can score again what was scored by them.
 */
public record KnowledgeSource(SortedMap<String, String> documents) {

    static final String FINDINGS = "vocabulary/findings.yaml";
    static final String PROCEDURES = "vocabulary/procedures.yaml";
    static final String MEASUREMENTS = "vocabulary/measurements.yaml";
    static final String RED_FLAGS = "vocabulary/red-flags.txt";

    /** Lists the pathway files in the order in which their rules are told, one name a line. */
    private static final String INDEX = "pathways/index.txt";

    private static final String FOLDER = "pathways/";

    public KnowledgeSource {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /** The documents that come with the service, from the class path. */
    public static KnowledgeSource packaged() {
        var documents = new TreeMap<String, String>();
        String index = resource(INDEX);
        documents.put(INDEX, index);
        Stream.concat(Stream.of(FINDINGS, PROCEDURES, MEASUREMENTS, RED_FLAGS), pathways(index).stream())
                .forEach(name -> documents.put(name, resource(name)));
        return new KnowledgeSource(documents);
    }

    /** Knowledge of these words and pathways, both by the names of their documents. */
    public static KnowledgeSource of(Map<String, String> words, SequencedMap<String, String> pathways) {
        var documents = new TreeMap<>(words);
        documents.putAll(pathways);
        documents.put(
                INDEX,
                pathways.keySet().stream()
                        .map(name -> name.substring(FOLDER.length()) + "\n")
                        .collect(Collectors.joining()));
        return new KnowledgeSource(documents);
    }

    /** The documents that are not pathways and do not list them. */
    public SortedMap<String, String> words() {
        var words = new TreeMap<>(documents);
        words.keySet().removeIf(name -> name.startsWith(FOLDER));
        return words;
    }

    /** Names of the pathways' documents, in the order in which they are taken. */
    public List<String> pathways() {
        return pathways(document(INDEX));
    }

    /** @throws IllegalStateException if it is missing */
    public String document(String name) {
        String text = documents.get(name);
        if (text == null) {
            throw new IllegalStateException(name + " is missing from the knowledge");
        }
        return text;
    }

    private static List<String> pathways(String index) {
        return index.lines().map(name -> FOLDER + name).toList();
    }

    private static String resource(String name) {
        try (var stream = KnowledgeSource.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
