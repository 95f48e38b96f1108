package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;

/** All decisions taken on one report, with their sums. */
final class Ledger {

    private final Facts facts;
    private final long[] holding;
    private final Tally tally;
    private final int score;

    Ledger(Pathways pathways, Facts facts, Grounds grounds) {
        this.facts = facts;
        this.holding = Bits.empty(pathways.decisions().length);
        this.tally = new Tally(grounds);
        for (Pathways.Compiled pathway : pathways.compiled()) {
            take(pathway);
        }
        this.score = tally.score(facts, pathways.terms());
    }

    private void take(Pathways.Compiled pathway) {
        var applies = pathway.applies();
        if (applies == null || take(applies)) {
            for (Decision rule : pathway.rules()) {
                take(rule);
            }
        }
    }

    private boolean take(Decision decision) {
        boolean holds = decision.holds(facts);
        if (holds) {
            Bits.add(holding, decision.number());
            tally.add(decision, 1);
        }
        return holds;
    }

    Facts facts() {
        return facts;
    }

    Tally tally() {
        return tally;
    }

    /** The decisions that hold, by number. */
    long[] holding() {
        return holding;
    }

    boolean holds(Decision decision) {
        return Bits.has(holding, decision.number());
    }

    /** Whether a rule of a pathway that applies neither fires nor is ruled out. */
    boolean undecided(Decision rule) {
        var gate = rule.gate();
        return !holds(rule) && (gate == null || holds(gate)) && !rule.test().fails(facts);
    }

    Urgency urgency() {
        return Urgency.of(score);
    }

    int score() {
        return score;
    }
}
