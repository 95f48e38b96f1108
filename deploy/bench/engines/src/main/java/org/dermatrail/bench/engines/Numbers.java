package org.dermatrail.bench.engines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dermatrail.triage.pathway.Vocabulary;

/** The vocabulary by number, in the order of its files, with all that a finding implies worked out. */
final class Numbers {

    private final Vocabulary vocabulary;
    private final Map<String, Integer> findings;
    private final Map<String, Integer> procedures;
    private final Map<String, Integer> measurements;
    private final List<Meaning> meanings = new ArrayList<>();
    private final BitSet grave = new BitSet();
    private final long[] undated;
    private final int[][] implied;
    private final int[][] implying;

    /** @param grave findings whose being unknown counts */
    Numbers(Vocabulary vocabulary, Set<String> grave) {
        this.vocabulary = vocabulary;
        this.findings = numbered(vocabulary.findings().keySet());
        this.procedures = numbered(vocabulary.procedures().keySet());
        this.measurements = numbered(vocabulary.measurements().keySet());
        grave.forEach(id -> this.grave.set(finding(id)));
        this.undated = new long[findings.size()];
        Arrays.fill(undated, -1);
        var closures = new ArrayList<Set<Integer>>();
        for (String id : vocabulary.findings().keySet()) {
            var closure = new TreeSet<Integer>();
            close(id, closure);
            closures.add(closure);
        }
        implied = closures.stream()
                .map(closure -> closure.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        implying = IntStream.range(0, closures.size())
                .mapToObj(of -> IntStream.range(0, closures.size())
                        .filter(one -> closures.get(one).contains(of))
                        .toArray())
                .toArray(int[][]::new);
        vocabulary
                .measurements()
                .values()
                .forEach(term -> term.means()
                        .forEach((finding, from) ->
                                meanings.add(new Meaning(measurement(term.id()), from, finding(finding)))));
    }

    private static Map<String, Integer> numbered(Set<String> ids) {
        var numbers = new HashMap<String, Integer>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    private void close(String id, Set<Integer> closure) {
        var term = vocabulary.findings().get(id);
        if (term != null && closure.add(finding(id))) {
            term.implies().forEach(implied -> close(implied, closure));
        }
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
        return number(findings, id);
    }

    int procedure(String id) {
        return number(procedures, id);
    }

    int measurement(String id) {
        return number(measurements, id);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + id);
        }
        return number;
    }

    /** The finding itself and what is present with it. */
    int[] implied(int finding) {
        return implied[finding];
    }

    /** The finding itself and what is absent with it. */
    int[] implying(int finding) {
        return implying[finding];
    }

    boolean isGrave(int finding) {
        return grave.get(finding);
    }

    /** For each finding that it is not known when it began; shared, so never written to. */
    long[] undated() {
        return undated;
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** Numbers of the findings that are complaints of skin or face. */
    List<Integer> ofSkinOrFace() {
        return vocabulary.findings().values().stream()
                .filter(Vocabulary.FindingTerm::ofSkinOrFace)
                .map(term -> finding(term.id()))
                .toList();
    }

    /** A measurement that from a value on means that a finding is present. */
    record Meaning(int measurement, double from, int finding) {}
}
