package org.dermatrail.triage.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Vocabulary;

/** What follows from a finding by the vocabulary, itself included: who has a severe headache has a headache. */
final class Implications {

    private final Map<String, Set<String>> byFinding = new HashMap<>();

    private Implications() {}

    static Implications of(Vocabulary vocabulary) {
        Implications implications = new Implications();
        for (String id : vocabulary.findings().keySet()) {
            Set<String> all = new HashSet<>();
            gather(vocabulary, id, all);
            implications.byFinding.put(id, Set.copyOf(all));
        }
        return implications;
    }

    private static void gather(Vocabulary vocabulary, String id, Set<String> into) {
        var term = vocabulary.findings().get(id);
        if (term != null && into.add(id)) {
            term.implies().forEach(implied -> gather(vocabulary, implied, into));
        }
    }

    Set<String> of(String finding) {
        return byFinding.getOrDefault(finding, Set.of(finding));
    }
}
