package org.dermatrail.bench.engines;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Vocabulary;

/** The vocabulary by number, in the order of its files. */
final class Numbers {

    private final Vocabulary vocabulary;
    private final List<String> findings;
    private final List<String> procedures;
    private final List<String> measurements;
    private final boolean[][] implied;

    Numbers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.findings = List.copyOf(vocabulary.findings().keySet());
        this.procedures = List.copyOf(vocabulary.procedures().keySet());
        this.measurements = List.copyOf(vocabulary.measurements().keySet());
        this.implied = new boolean[findings.size()][findings.size()];
        for (int i = 0; i < findings.size(); i++) {
            close(i, implied[i]);
        }
    }

    private void close(int finding, boolean[] closure) {
        if (!closure[finding]) {
            closure[finding] = true;
            var term = vocabulary.findings().sequencedValues().toArray(Vocabulary.FindingTerm[]::new)[finding];
            term.implies().forEach(id -> close(finding(id), closure));
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int findings() {
        return findings.size();
    }

    int procedures() {
        return procedures.size();
    }

    int measurements() {
        return measurements.size();
    }

    int finding(String id) {
        return findings.indexOf(id);
    }

    int procedure(String id) {
        return procedures.indexOf(id);
    }

    int measurement(String id) {
        return measurements.indexOf(id);
    }

    /** Whether the other finding, or the same, is present whenever the one is. */
    boolean implies(int one, int other) {
        return implied[one][other];
    }

    /** Numbers of the findings that are complaints of skin or face. */
    List<Integer> ofSkinOrFace() {
        var numbers = new ArrayList<Integer>();
        vocabulary.findings().forEach((id, term) -> {
            if (term.ofSkinOrFace()) {
                numbers.add(finding(id));
            }
        });
        return numbers;
    }
}
