package org.dermatrail.triage.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The vocabulary and the pathways that come with the service. */
public record Knowledge(Vocabulary vocabulary, List<Pathway> pathways) {

    /** Lists the pathway files in the order in which their rules are told, one name a line. */
    private static final String INDEX = "pathways/index.txt";

    public Knowledge {
        pathways = List.copyOf(pathways);
    }

    /**
     * Reads everything from the class path.
     *
     * @throws InvalidKnowledge with every fault found in any pathway
     */
    public static Knowledge load() {
        var vocabulary = VocabularyReader.read(
                resource("vocabulary/findings.yaml"),
                resource("vocabulary/procedures.yaml"),
                resource("vocabulary/measurements.yaml"),
                resource("vocabulary/red-flags.txt"));
        var pathways = new ArrayList<Pathway>();
        var faults = new ArrayList<Fault>();
        var rules = new HashSet<String>();
        for (String name : resource(INDEX).lines().toList()) {
            String file = "pathways/" + name;
            try {
                var pathway = PathwayReader.read(file, resource(file), vocabulary);
                pathways.add(pathway);
                for (Rule rule : pathway.rules()) {
                    if (!rules.add(rule.id())) {
                        faults.add(new Fault(file, 1, 1, "rule id '" + rule.id() + "' is used by another pathway"));
                    }
                }
            } catch (InvalidKnowledge invalid) {
                faults.addAll(invalid.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidKnowledge(faults);
        }
        return new Knowledge(vocabulary, pathways);
    }

    private static String resource(String name) {
        try (var stream = Knowledge.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
