package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Urgency;

/** Finds what could lower an urgency that nothing can raise any more, and asks about it. */
final class Lowering {

    private final Situation situation;
    private final Agenda agenda;
    private final int[] uses;

    Lowering(Situation situation, Agenda agenda) {
        this.situation = situation;
        this.agenda = agenda;
        this.uses = new int[situation.terms().count()];
    }

    void ask() {
        Urgency least = least();
        if (least.compareTo(situation.urgency()) >= 0) {
            return;
        }
        for (Weighed rule : situation.rules()) {
            if (situation.holds(rule) ? lifts(rule, least) : soothes(rule)) {
                loosen(rule, least);
            }
        }
        if (!situation.inScope()) {
            for (Pathways.Compiled compiled : situation.pathways().compiled()) {
                gate(compiled, Urgency.CONSULTATION, situation, agenda, uses);
            }
        }
    }

    private static boolean lifts(Weighed rule, Urgency least) {
        var floor = rule.decision().floor();
        return rule.decision().points() > 0 || (floor != null && floor.compareTo(least) > 0);
    }

    private boolean soothes(Weighed rule) {
        return rule.decision().points() < 0 && rule.mayHold(situation.horizon());
    }

    private void loosen(Weighed rule, Urgency to) {
        var denial = new Denial(situation.horizon(), uses);
        for (Condition condition : rule.conditions()) {
            if (situation.horizon().of(condition) != Truths.TRUE) {
                Cut cut = denial.everything(condition);
                if (cut != Cut.NEVER) {
                    agenda.ask(cut, rule.rule(), to, situation.horizon());
                }
            }
        }
    }

    /** Asks whether a pathway applies, where that is open. */
    static void gate(Pathways.Compiled compiled, Urgency to, Situation situation, Agenda agenda, int[] uses) {
        var gate = compiled.pathway().appliesWhen();
        if (gate == null
                || compiled.pathway().rules().isEmpty()
                || !Truths.mayBe(situation.horizon().of(gate), Truths.TRUE)) {
            return;
        }
        Cut cut = new Denial(situation.horizon(), uses).everything(gate);
        if (cut != Cut.NEVER) {
            agenda.ask(cut, compiled.pathway().rules().getFirst(), to, situation.horizon());
        }
    }

    /** The least that the urgency could come to. */
    private Urgency least() {
        int points = 0;
        Urgency floor = Urgency.SELF_CARE;
        for (Weighed rule : situation.rules()) {
            int truths = rule.truths(situation.horizon());
            int own = rule.decision().points();
            var lift = rule.decision().floor();
            if (truths == Truths.TRUE) {
                points += Math.max(0, own);
                floor = lift == null ? floor : floor.orMore(lift);
            }
            if (Truths.mayBe(truths, Truths.TRUE)) {
                points += Math.min(0, own);
            }
        }
        if (floor == Urgency.SELF_CARE && !mayBeInScope()) {
            floor = Urgency.CONSULTATION;
        }
        return floor.orMore(Urgency.of(Math.clamp(points, 0, Tally.LIMIT)));
    }

    private boolean mayBeInScope() {
        return situation.inScope()
                || situation.pathways().compiled().stream()
                        .map(compiled -> compiled.pathway().appliesWhen())
                        .anyMatch(gate ->
                                gate != null && Truths.mayBe(situation.horizon().of(gate), Truths.TRUE));
    }
}
