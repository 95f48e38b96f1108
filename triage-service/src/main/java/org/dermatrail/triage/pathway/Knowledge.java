package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The vocabulary and the pathways that come with the service. */
public record Knowledge(Vocabulary vocabulary, List<Pathway> pathways) {

    public Knowledge {
        pathways = List.copyOf(pathways);
    }

    /**
     * Reads everything from the class path.
     *
     * @throws InvalidKnowledge with every fault found in any pathway
     */
    public static Knowledge load() {
        return of(KnowledgeSource.packaged());
    }

    /**
     * Reads knowledge from its documents.
     *
     * @throws InvalidKnowledge with every fault found in any pathway
     * @throws IllegalStateException if a document is missing
     */
    public static Knowledge of(KnowledgeSource source) {
        var vocabulary = VocabularyReader.read(
                source.document(KnowledgeSource.FINDINGS),
                source.document(KnowledgeSource.PROCEDURES),
                source.document(KnowledgeSource.MEASUREMENTS),
                source.document(KnowledgeSource.RED_FLAGS));
        var pathways = new ArrayList<Pathway>();
        var faults = new ArrayList<Fault>();
        var rules = new HashSet<String>();
        for (String file : source.pathways()) {
            try {
                var pathway = PathwayReader.read(file, source.document(file), vocabulary);
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
}
