package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.pathway.Vocabulary.FindingTerm;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary by number, with what a finding implies worked out in both directions. Behind the findings come the
 * measurements that may be taken, the procedures that may be planned, the groups of ages, the sexes and what may be said of
 * a report as a whole, so that one set tells of all that is there.
 */
final class Terms {

    private final List<FindingTerm> findings;
    private final Map<String, Integer> findingNumbers = new HashMap<>();
    private final Map<String, Integer> measurementNumbers = new HashMap<>();
    private final Map<String, Integer> procedureNumbers = new HashMap<>();
    private final Ages ages;
    private final int firstAge;
    private final int firstSex;
    private final int firstState;
    private final int all;
    private final long[] nothing;
    private final double[][] unmeasured;
    private final long[][] implied;
    private final long[][] implying;
    private final long[] ofSkinOrFace;
    private final long[] meta;
    private final long[] grave;
    private final List<Meaning> meanings = new ArrayList<>();

    Terms(Vocabulary vocabulary, Collection<Pathway> pathways) {
        this.findings = List.copyOf(vocabulary.findings().values());
        vocabulary.findings().keySet().forEach(id -> findingNumbers.put(id, findingNumbers.size()));
        vocabulary.measurements().keySet().forEach(id -> measurementNumbers.put(id, measurementNumbers.size()));
        int before = findings.size() + measurementNumbers.size();
        vocabulary.procedures().keySet().forEach(id -> procedureNumbers.put(id, before + procedureNumbers.size()));
        ages = new Ages(pathways);
        firstAge = before + procedureNumbers.size();
        firstSex = firstAge + ages.count();
        firstState = firstSex + Sex.values().length;
        all = firstState + Condition.State.values().length;
        nothing = none();
        unmeasured = new double[measurementNumbers.size()][0];
        vocabulary
                .measurements()
                .values()
                .forEach(term -> term.means()
                        .forEach((finding, from) ->
                                meanings.add(new Meaning(measurement(term.id()), from, finding(finding)))));
        int count = findings.size();
        implied = new long[count][];
        implying = new long[count][];
        ofSkinOrFace = none();
        meta = none();
        for (int i = 0; i < count; i++) {
            implied[i] = none();
            implying[i] = none();
            if (findings.get(i).ofSkinOrFace()) {
                Bits.add(ofSkinOrFace, i);
            }
            if (findings.get(i).group().equals("meta")) {
                Bits.add(meta, i);
            }
        }
        for (int i = 0; i < count; i++) {
            close(i, i);
            int from = i;
            Bits.each(implied[i], to -> Bits.add(implying[to], from));
        }
        grave = none();
        for (String id : Grave.findings(pathways)) {
            int number = finding(id);
            if (!term(number).follows()) {
                Bits.add(grave, number);
            }
        }
    }

    private void close(int of, int finding) {
        if (!Bits.has(implied[of], finding)) {
            Bits.add(implied[of], finding);
            findings.get(finding).implies().forEach(id -> close(of, finding(id)));
        }
    }

    /** How many findings there are. */
    int count() {
        return findings.size();
    }

    /** How many things can be there, findings and all that comes behind them. */
    int all() {
        return all;
    }

    /** An empty set with room for all that can be there. */
    long[] none() {
        return Bits.empty(all);
    }

    /** An empty set, shared, so never written to. */
    long[] nothing() {
        return nothing;
    }

    /** The set of this alone. */
    long[] only(int thing) {
        return Bits.with(nothing, thing);
    }

    FindingTerm term(int finding) {
        return findings.get(finding);
    }

    int finding(String id) {
        return number(findingNumbers, id, "finding");
    }

    int procedure(String id) {
        return number(procedureNumbers, id, "procedure");
    }

    int measurement(String id) {
        return number(measurementNumbers, id, "measurement");
    }

    /** No value of any measurement; shared, so never written to. */
    double[][] unmeasured() {
        return unmeasured;
    }

    /** The number in sets for a measurement that was taken. */
    int taken(int measurement) {
        return findings.size() + measurement;
    }

    /** The number in sets for the group of an age, known or not. */
    int age(@Nullable Integer years) {
        return firstAge + ages.of(years);
    }

    /** The groups of all ages of which a condition holds. */
    long[] aged(Condition.Age condition) {
        long[] aged = none();
        int end = ages.to(condition.under());
        for (int group = ages.from(condition.atLeast()); group < end; group++) {
            Bits.add(aged, firstAge + group);
        }
        return aged;
    }

    /** The number in sets for a sex. */
    int sex(Sex sex) {
        return firstSex + sex.ordinal();
    }

    /** The number in sets for what can be said of a report as a whole. */
    int state(Condition.State state) {
        return firstState + state.ordinal();
    }

    /** The finding itself and all that are present when it is. */
    long[] implied(int finding) {
        return implied[finding];
    }

    /** The finding itself and all that are absent when it is. */
    long[] implying(int finding) {
        return implying[finding];
    }

    long[] ofSkinOrFace() {
        return ofSkinOrFace;
    }

    /** Circumstances of the report itself, about which nobody is asked. */
    long[] meta() {
        return meta;
    }

    /** Findings whose being unknown leaves open whether something grave is going on. */
    long[] grave() {
        return grave;
    }

    List<Meaning> meanings() {
        return meanings;
    }

    private static int number(Map<String, Integer> numbers, String id, String what) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("unknown " + what + " '" + id + "'");
        }
        return number;
    }

    /** A measurement that from a value on means that a finding is present. */
    record Meaning(int measurement, double from, int finding) {}
}
