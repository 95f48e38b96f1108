package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The evidence as these pathways see it: for each rule what it may still do and what a result says of it, ready to be
 * put into an answer. Claims are numbered in the order of their ids.
 */
final class Grounds {

    private static final List<String> WHEN_UNSURE = List.of("skin-warning-signs/when-unsure");

    private final Evidence evidence;
    private final List<Citation> citations = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable Ground[] byDecision;
    private final Weight[] weights;
    private final Map<Pathways.Instrument, Cited> instruments = new HashMap<>();
    private final Cited whenUnsure;

    Grounds(Pathways pathways, Evidence evidence) {
        this.evidence = evidence;
        var claims = new TreeSet<>(WHEN_UNSURE);
        for (Pathways.Compiled pathway : pathways.compiled()) {
            pathway.pathway().rules().forEach(rule -> claims.addAll(rule.cites()));
            pathway.scales().forEach(instrument -> claims.addAll(instrument.cites()));
        }
        for (String claim : claims) {
            numbers.put(claim, numbers.size());
            citations.add(evidence.cite(claim));
        }
        this.whenUnsure = cited(WHEN_UNSURE);
        this.byDecision = new Ground[pathways.decisions().length];
        this.weights = new Weight[byDecision.length];
        for (Decision decision : pathways.decisions()) {
            var rule = decision.rule();
            var ground = rule == null ? null : Ground.of(rule, cited(rule.cites()), evidence);
            byDecision[decision.number()] = ground;
            weights[decision.number()] = Weight.of(decision, ground);
        }
        for (Pathways.Compiled pathway : pathways.compiled()) {
            pathway.scales().forEach(instrument -> instruments.put(instrument, cited(instrument.cites())));
        }
    }

    private Cited cited(List<String> claims) {
        long[] set = Bits.empty(numbers.size());
        var cited = new ArrayList<Citation>();
        for (String claim : claims) {
            int number = Objects.requireNonNull(numbers.get(claim), "no claim of these pathways");
            Bits.add(set, number);
            cited.add(citations.get(number));
        }
        return new Cited(Mask.of(set), List.copyOf(cited));
    }

    Evidence evidence() {
        return evidence;
    }

    /** The ground of a decision that is a rule. */
    Ground of(Decision rule) {
        return Objects.requireNonNull(byDecision[rule.number()], "no rule");
    }

    /** What a decision weighs, by number. */
    Weight weight(int decision) {
        return weights[decision];
    }

    Cited of(Pathways.Instrument instrument) {
        return Objects.requireNonNull(instruments.get(instrument), "no instrument of these pathways");
    }

    /** What a result rests on that no pathway is about. */
    Cited whenUnsure() {
        return whenUnsure;
    }

    /** Every claim's citation, sorted by claim. */
    List<Citation> citations() {
        return citations;
    }

    /** Claims by number, and as they are told. */
    record Cited(Mask claims, List<Citation> citations) {}
}
