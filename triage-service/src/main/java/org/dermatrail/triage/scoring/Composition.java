package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.pathway.Consequence;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Report;
import org.jspecify.annotations.Nullable;

/** Puts a result together from the decisions that hold, rule by rule in the order of the pathways. */
final class Composition {

    private final Report report;
    private final Pathways pathways;
    private final Grounds grounds;
    private final Ledger ledger;
    private final Urgency urgency;
    private final boolean calm;
    private final Relied relied;
    private final List<Decision> fired = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Ranking<RedFlag> redFlags = new Ranking<>();
    private final Ranking<Contraindication> contraindications = new Ranking<>();
    private final Map<String, Advice> advice = new LinkedHashMap<>();
    private final List<Severity> severity = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<PathwayVersion> versions = new ArrayList<>();
    private @Nullable String pathwaySetting;

    Composition(Report report, Pathways pathways, Evidence evidence) {
        this.report = report;
        this.pathways = pathways;
        this.grounds = pathways.on(evidence);
        this.relied = new Relied(grounds);
        this.ledger = new Ledger(pathways, Facts.of(report, pathways.terms()), grounds);
        this.urgency = ledger.urgency();
        this.calm = ledger.tally().calm(ledger.facts());
    }

    Scoring scoring() {
        var first = FirstStep.of(urgency);
        advice.put(first.id(), first);
        pathways.compiled().forEach(this::tell);
        boolean inScope = ledger.tally().inScope(ledger.facts(), pathways.terms());
        lines.addAll(new Lifts(fired, grounds, relied).to(ledger.score(), lines, inScope));
        var search = new Search(ledger, pathways, grounds);
        var setting = new Disposition(urgency, fired);
        return new Scoring(
                urgency,
                setting.within(),
                ledger.score(),
                setting.careSetting(pathwaySetting),
                inScope,
                conditions,
                versions,
                redFlags.values(),
                contraindications.values(),
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
        if (applies != null && !ledger.holds(applies)) {
            return;
        }
        int before = fired.size();
        long[] holding = ledger.holding();
        int end = compiled.end();
        for (int number = Bits.next(holding, compiled.first());
                number >= 0 && number < end;
                number = Bits.next(holding, number + 1)) {
            var decision = pathways.decisions()[number];
            var rule = decision.rule();
            if (rule != null) {
                fired.add(decision);
                tell(rule, grounds.of(decision));
            }
        }
        if (applies != null || fired.size() > before) {
            versions.add(new PathwayVersion(pathway.id(), pathway.version()));
            compiled.scales().forEach(this::measure);
        }
        if (applies != null) {
            String condition = pathway.condition();
            if (condition != null && !conditions.contains(condition)) {
                conditions.add(condition);
            }
            pathwaySetting = pathwaySetting == null ? pathway.careSetting() : pathwaySetting;
        }
    }

    private void tell(Rule rule, Ground ground) {
        var then = rule.then();
        relied.on(ground.cited());
        lines.add(then.points() > 0 || (ground.carries() && calm) ? ground.counted() : ground.uncounted());
        var flag = ground.redFlag();
        if (flag != null && !raised(flag.id())) {
            var floor = then.floor();
            redFlags.add(floor == null ? 0 : -floor.ordinal(), flag);
        }
        var caution = then.contraindication();
        if (caution != null) {
            warn(caution, ground);
        }
        if (ground.carries() && fits(then)) {
            for (Advice one : ground.advice()) {
                advice.putIfAbsent(one.id(), one);
            }
        }
    }

    private boolean raised(String flag) {
        for (RedFlag one : redFlags.values()) {
            if (one.id().equals(flag)) {
                return true;
            }
        }
        return false;
    }

    /** Everyday advice would drown what an emergency asks for, and reassurance has no place beside a red flag. */
    private boolean fits(Consequence then) {
        var floor = then.floor();
        boolean urgent = floor != null && floor.atLeast(Urgency.CONSULTATION_24);
        return urgent || (!urgency.atLeast(Urgency.EMERGENCY) && (calm || !then.soothes()));
    }

    private void warn(Consequence.Caution caution, Ground ground) {
        for (Contraindication one : ground.contraindications()) {
            if (report.plannedProcedures().contains(one.procedure())) {
                contraindications.add(caution.severity().ordinal(), one);
            }
        }
    }

    private void measure(Pathways.Instrument instrument) {
        var scale = instrument.scale();
        var reading = scale.read(report);
        if (reading != null && !measured(scale.id())) {
            severity.add(new Severity(
                    scale.id(),
                    reading.value(),
                    scale.min(),
                    scale.max(),
                    reading.interpretation(),
                    relied.on(grounds.of(instrument))));
        }
    }

    private boolean measured(String scale) {
        for (Severity one : severity) {
            if (one.scale().equals(scale)) {
                return true;
            }
        }
        return false;
    }
}
