package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Vocabulary;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;
import org.jspecify.annotations.Nullable;

/** Pathways compiled for scoring: made once, shared by all threads. */
public final class Pathways {

    private final Vocabulary vocabulary;
    private final Terms terms;
    private final List<Pathway> all;
    private final List<Compiled> compiled = new ArrayList<>();
    private final Decision[] decisions;
    private final Reach reach;
    private final Candidates candidates;
    private final Stakes stakes;

    /** The grounds of the last scoring: evidence changes with an article, so most reports find their own here. */
    private volatile @Nullable Grounds grounds;

    private Pathways(Vocabulary vocabulary, Collection<Pathway> pathways) {
        this.vocabulary = vocabulary;
        this.terms = new Terms(vocabulary, pathways);
        this.all = List.copyOf(pathways);
        var taken = new ArrayList<Decision>();
        var reportWide = new ArrayList<Decision>();
        all.forEach(pathway -> compiled.add(compile(pathway, taken, reportWide)));
        this.decisions = taken.toArray(Decision[]::new);
        this.reach = new Reach(terms, taken, reportWide);
        this.candidates = new Candidates(terms, taken);
        this.stakes = new Stakes(terms, taken);
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

    /** Whether a report says that a finding is present: by itself, or by a finding or value that implies it. */
    public boolean tells(Report report, String finding) {
        return Bits.has(Facts.of(report, terms).present(), terms.finding(finding));
    }

    Terms terms() {
        return terms;
    }

    List<Compiled> compiled() {
        return compiled;
    }

    Decision[] decisions() {
        return decisions;
    }

    Candidates candidates() {
        return candidates;
    }

    Reach reach() {
        return reach;
    }

    Stakes stakes() {
        return stakes;
    }

    /** What this evidence comes to for these pathways; the same for the same evidence, whoever asks. */
    Grounds on(Evidence evidence) {
        var last = grounds;
        if (last != null && last.evidence() == evidence) {
            return last;
        }
        var made = new Grounds(this, evidence);
        grounds = made;
        return made;
    }

    private Compiled compile(Pathway pathway, List<Decision> decisions, List<Decision> reportWide) {
        Condition appliesWhen = pathway.appliesWhen();
        var applies = appliesWhen == null ? null : decide(null, appliesWhen, null, decisions, reportWide);
        int first = decisions.size();
        var rules = new ArrayList<Decision>();
        for (Rule rule : pathway.rules()) {
            rules.add(decide(rule, rule.when(), applies, decisions, reportWide));
        }
        return new Compiled(pathway, applies, rules, instruments(pathway), first, decisions.size());
    }

    private static List<Instrument> instruments(Pathway pathway) {
        var instruments = new ArrayList<Instrument>();
        for (Pathway.ScaleUse use : pathway.scales()) {
            var scale = Scales.named(use.scale());
            if (scale == null) {
                throw new IllegalArgumentException("unknown scale '" + use.scale() + "'");
            }
            instruments.add(new Instrument(scale, use.cites()));
        }
        return instruments;
    }

    private Decision decide(
            @Nullable Rule rule,
            Condition when,
            @Nullable Decision gate,
            List<Decision> decisions,
            List<Decision> reportWide) {
        var test = Compiler.compile(when, terms);
        var needs = Needs.of(when, terms);
        var decision = new Decision(
                decisions.size(),
                rule,
                gate,
                test.test(),
                gate == null ? needs : gate.needs().and(needs),
                Mask.of(test.reads()));
        decisions.add(decision);
        if (test.reportWide()) {
            reportWide.add(decision);
        }
        return decision;
    }

    /**
     * A pathway with its decisions.
     *
     * @param first number of its first rule
     * @param end the number after that of its last rule
     */
    record Compiled(
            Pathway pathway,
            @Nullable Decision applies,
            List<Decision> rules,
            List<Instrument> scales,
            int first,
            int end) {}

    /** An instrument with the claims that explain it. */
    record Instrument(Scale scale, List<String> cites) {}
}
