package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/**
 * Finds what could raise an urgency, and asks about it: the gravest first; among equals what touches on the complaint, then
 * what the fewest questions settle.
 */
final class Raising {

    private final Situation situation;
    private final Agenda agenda;

    Raising(Situation situation, Agenda agenda) {
        this.situation = situation;
        this.agenda = agenda;
    }

    /** A rule that could raise the urgency. */
    private record Raise(Weighed rule, Urgency to, boolean touches, double price) {}

    void ask() {
        var raising = new ArrayList<Weighed>();
        for (Weighed rule : situation.rules()) {
            var floor = rule.decision().floor();
            if (floor != null && above(floor) && rule.mayHold(situation.horizon())) {
                raising.add(rule);
            }
        }
        var reach = reach();
        List<Weighed> adding = above(reach) ? adding() : List.of();
        int[] uses = uses(raising, adding);
        var denial = new Denial(situation.horizon(), uses);
        var raises = new ArrayList<Raise>();
        raising.forEach(rule -> raises.add(raise(rule, floor(rule), denial)));
        adding.forEach(rule -> raises.add(raise(rule, reach, denial)));
        raises.sort(Comparator.comparing(Raise::to)
                .reversed()
                .thenComparing(raise -> !raise.touches())
                .thenComparingDouble(Raise::price));
        Horizon then = situation.horizon();
        for (Raise raise : raises) {
            then = agenda.ruleOut(raise.rule(), raise.to(), uses, then);
        }
        if (agenda.isEmpty() && situation.urgency() == Urgency.SELF_CARE) {
            scope(uses);
        }
    }

    private boolean above(Urgency urgency) {
        return urgency.compareTo(situation.urgency()) > 0;
    }

    private static Urgency floor(Weighed rule) {
        var floor = rule.decision().floor();
        return floor == null ? Urgency.SELF_CARE : floor;
    }

    private Raise raise(Weighed rule, Urgency to, Denial denial) {
        return new Raise(
                rule,
                to,
                situation.touches(rule),
                denial.of(rule.gate(), rule.rule().when()).price());
    }

    /** The most that points alone could come to. */
    private Urgency reach() {
        int most = 0;
        for (Weighed rule : situation.rules()) {
            int points = rule.decision().points();
            int truths = rule.truths(situation.horizon());
            boolean counts =
                    points > 0 ? Truths.mayBe(truths, Truths.TRUE) : truths == Truths.TRUE && situation.counts(rule);
            most += counts ? points : 0;
        }
        return Urgency.of(Math.clamp(most, 0, Tally.LIMIT));
    }

    /** Rules whose points could come, and those whose reassurance could go, the most points first. */
    private List<Weighed> adding() {
        return situation.rules().stream()
                .filter(rule -> rule.decision().points() > 0
                        ? !situation.holds(rule) && rule.mayHold(situation.horizon())
                        : rule.decision().points() < 0
                                && situation.holds(rule)
                                && !(rule.truths(situation.horizon()) == Truths.TRUE && situation.counts(rule)))
                .sorted(Comparator.comparingInt(rule -> -rule.decision().points()))
                .toList();
    }

    /** What is in scope only for what may turn out otherwise could leave it. */
    private void scope(int[] uses) {
        var applying = situation.pathways().compiled().stream()
                .filter(compiled ->
                        compiled.applies() != null && situation.ledger().holds(compiled.applies()))
                .toList();
        boolean certain = applying.stream()
                .anyMatch(compiled -> situation.horizon().of(compiled.pathway().appliesWhen()) == Truths.TRUE);
        if (!certain) {
            applying.forEach(compiled -> Lowering.gate(compiled, Urgency.CONSULTATION, situation, agenda, uses));
        }
    }

    private int[] uses(List<Weighed> raising, List<Weighed> adding) {
        int[] uses = new int[situation.terms().count()];
        for (List<Weighed> rules : List.of(raising, adding)) {
            for (Weighed rule : rules) {
                long[] reads = Bits.empty(uses.length);
                rule.decision().reads().addTo(reads);
                Bits.each(reads, finding -> uses[finding]++);
            }
        }
        Bits.each(situation.late(), finding -> uses[finding] = Denial.LATE);
        return uses;
    }
}
