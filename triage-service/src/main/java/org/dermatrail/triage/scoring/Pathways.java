package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;
import org.jspecify.annotations.Nullable;

/** Pathways compiled for scoring: immutable, made once, shared by all threads. */
public final class Pathways {

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final List<Pathway> all;
    private final List<Compiled> compiled = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Integer> reportWide = new ArrayList<>();
    private final int[][] readers;

    private Pathways(Vocabulary vocabulary, Collection<Pathway> pathways) {
        this.vocabulary = vocabulary;
        this.terms = new Terms(vocabulary);
        this.all = List.copyOf(pathways);
        all.forEach(this::compile);
        this.readers = readers();
    }

    /**
     * Compiles pathways; their rules are told in this order.
     *
     * @throws IllegalArgumentException if a pathway names what the vocabulary does not know
     */
    public static Pathways compile(Vocabulary vocabulary, Collection<Pathway> pathways) {
        return new Pathways(vocabulary, pathways);
    }

    /** The pathways as they were given. */
    public List<Pathway> all() {
        return all;
    }

    /** The words that reports may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Terms terms() {
        return terms;
    }

    List<Compiled> compiled() {
        return compiled;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Numbers of the decisions that may change when this finding is told otherwise. */
    int[] readers(int finding) {
        return readers[finding];
    }

    /** Numbers of the decisions about the report as a whole, which any change may switch. */
    List<Integer> reportWide() {
        return reportWide;
    }

    private void compile(Pathway pathway) {
        Condition appliesWhen = pathway.appliesWhen();
        boolean always = appliesWhen == null;
        Decision applies = appliesWhen == null ? null : decide(null, appliesWhen, false);
        var rules = new ArrayList<Decision>();
        for (Rule rule : pathway.rules()) {
            var when = appliesWhen == null ? rule.when() : new Condition.All(List.of(appliesWhen, rule.when()));
            rules.add(decide(rule, when, always));
        }
        var scales = new ArrayList<Instrument>();
        for (Pathway.ScaleUse use : pathway.scales()) {
            var scale = Scales.named(use.scale());
            if (scale == null) {
                throw new IllegalArgumentException("unknown scale '" + use.scale() + "'");
            }
            scales.add(new Instrument(scale, use.cites()));
        }
        compiled.add(new Compiled(pathway, applies, rules, scales));
    }

    private Decision decide(@Nullable Rule rule, Condition when, boolean always) {
        var test = Compiler.compile(when, terms);
        var decision = new Decision(decisions.size(), rule, test.test(), test.reads(), always);
        decisions.add(decision);
        if (test.reportWide()) {
            reportWide.add(decision.number());
        }
        return decision;
    }

    private int[][] readers() {
        int[][] byFinding = new int[terms.count()][];
        for (int finding = 0; finding < byFinding.length; finding++) {
            long[] touched = terms.implied(finding).clone();
            Bits.addAll(touched, terms.implying(finding));
            byFinding[finding] = decisions.stream()
                    .filter(decision -> Bits.meet(decision.reads(), touched))
                    .mapToInt(Decision::number)
                    .toArray();
        }
        return byFinding;
    }

    /** A pathway with its decisions. */
    record Compiled(Pathway pathway, @Nullable Decision applies, List<Decision> rules, List<Instrument> scales) {}

    /** An instrument with the claims that explain it. */
    record Instrument(Scale scale, List<String> cites) {}
}
