package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Consequence;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Words;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/** Puts a result together from the decisions that hold, rule by rule in the order of the pathways. */
final class Composition {

    private final Report report;
    private final Pathways pathways;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Urgency urgency;
    private final boolean calm;
    private final Relied relied;
    private final List<Rule> fired = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Ranked<RedFlag>> redFlags = new ArrayList<>();
    private final List<Ranked<Contraindication>> contraindications = new ArrayList<>();
    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final List<Severity> severity = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<PathwayVersion> versions = new ArrayList<>();
    private @Nullable String pathwaySetting;

    Composition(Report report, Pathways pathways, Evidence evidence) {
        this.report = report;
        this.pathways = pathways;
        this.evidence = evidence;
        this.relied = new Relied(evidence);
        this.ledger = Ledger.of(pathways, Facts.of(report, pathways.terms()), evidence);
        this.urgency = ledger.urgency();
        this.calm = ledger.tally().calm(ledger.facts());
    }

    Scoring scoring() {
        var first = FirstStep.of(urgency);
        advice.put(first.id(), first);
        pathways.compiled().forEach(this::tell);
        boolean inScope = ledger.tally().inScope(ledger.facts(), pathways.terms());
        lines.addAll(new Lifts(fired, relied).to(ledger.score(), lines, inScope));
        var search = new Search(ledger, pathways);
        var setting = new Disposition(urgency, fired);
        return new Scoring(
                urgency,
                setting.within(),
                ledger.score(),
                setting.careSetting(pathwaySetting),
                inScope,
                conditions,
                versions,
                ranked(redFlags),
                ranked(contraindications),
                severity,
                List.copyOf(advice.values()),
                lines,
                search.questions(),
                search.counterfactuals(),
                relied.all());
    }

    private void tell(Pathways.Compiled compiled) {
        var pathway = compiled.pathway();
        var applies = compiled.applies();
        int before = fired.size();
        for (Decision decision : compiled.rules()) {
            var rule = decision.rule();
            if (rule != null && ledger.holds(decision)) {
                fired.add(rule);
                tell(rule);
            }
        }
        if (applies == null ? fired.size() > before : ledger.holds(applies)) {
            versions.add(new PathwayVersion(pathway.id(), pathway.version()));
            compiled.scales().forEach(this::measure);
        }
        if (applies != null && ledger.holds(applies)) {
            String condition = pathway.condition();
            if (condition != null && !conditions.contains(condition)) {
                conditions.add(condition);
            }
            pathwaySetting = pathwaySetting == null ? pathway.careSetting() : pathwaySetting;
        }
    }

    private void tell(Rule rule) {
        var then = rule.then();
        boolean sound = then.soothes() ? evidence.sound(rule.cites()) : evidence.standing(rule.cites());
        var review = sound ? null : Evidence.UNDER_REVIEW;
        var cited = relied.on(rule.cites());
        boolean counts = then.points() > 0 || (sound && calm);
        lines.add(new Line(rule.id(), rule.title(), counts ? then.points() : 0, cited, review));
        String flag = then.redFlag();
        if (flag != null && redFlags.stream().noneMatch(one -> one.value().id().equals(flag))) {
            var floor = then.floor();
            int rank = floor == null ? 0 : -floor.ordinal();
            redFlags.add(new Ranked<>(rank, new RedFlag(flag, rule.title(), rule.id(), cited, review)));
        }
        var caution = then.contraindication();
        if (caution != null) {
            warn(caution, cited, review);
        }
        if (sound && fits(then)) {
            then.advice().forEach(one -> advice.putIfAbsent(one.id(), new Advice(one.id(), one.text(), cited)));
        }
    }

    /** Everyday advice would drown what an emergency asks for, and reassurance has no place beside a red flag. */
    private boolean fits(Consequence then) {
        var floor = then.floor();
        boolean urgent = floor != null && floor.atLeast(Urgency.CONSULTATION_24);
        return urgent || (!urgency.atLeast(Urgency.EMERGENCY) && (calm || !then.soothes()));
    }

    private void warn(Consequence.Caution caution, List<Citation> cited, @Nullable String review) {
        for (String procedure : caution.procedures()) {
            if (report.plannedProcedures().contains(procedure)) {
                var one = new Contraindication(
                        procedure,
                        Words.of(caution.severity()),
                        Words.of(caution.action()),
                        caution.reason(),
                        cited,
                        review);
                contraindications.add(new Ranked<>(caution.severity().ordinal(), one));
            }
        }
    }

    private void measure(Pathways.Instrument instrument) {
        var scale = instrument.scale();
        var reading = scale.read(report);
        if (reading != null && severity.stream().noneMatch(one -> one.scale().equals(scale.id()))) {
            severity.add(new Severity(
                    scale.id(),
                    reading.value(),
                    scale.min(),
                    scale.max(),
                    reading.interpretation(),
                    relied.on(instrument.cites())));
        }
    }

    private static <T> List<T> ranked(List<Ranked<T>> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::value)
                .toList();
    }

    /** A value with its place in a list; the smaller comes first. */
    private record Ranked<T>(int rank, T value) {}
}
