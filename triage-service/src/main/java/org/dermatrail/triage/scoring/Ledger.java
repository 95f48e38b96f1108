package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;

/** All decisions taken on one report, with their sums. */
final class Ledger {

    private final Facts facts;
    private final long[] candidates;
    private final long[] holding;
    private final Tally tally;
    private final int score;

    Ledger(Pathways pathways, Facts facts, Grounds grounds) {
        this.facts = facts;
        this.holding = Bits.empty(pathways.decisions().length);
        this.tally = new Tally(grounds);
        this.candidates = pathways.candidates().among(facts.present());
        for (int number = Bits.next(candidates, 0); number >= 0; number = Bits.next(candidates, number + 1)) {
            take(pathways.decisions()[number]);
        }
        this.score = tally.score(facts, pathways.terms());
    }

    /** A gate comes before the rules behind it. */
    private void take(Decision decision) {
        var gate = decision.gate();
        if ((gate == null || holds(gate)) && decision.holds(facts)) {
            Bits.add(holding, decision.number());
            tally.add(decision, 1);
        }
    }

    Facts facts() {
        return facts;
    }

    Tally tally() {
        return tally;
    }

    /** The decisions that can hold as far as what is there decides, by number. */
    long[] candidates() {
        return candidates;
    }

    /** The decisions that hold, by number. */
    long[] holding() {
        return holding;
    }

    boolean holds(Decision decision) {
        return Bits.has(holding, decision.number());
    }

    Urgency urgency() {
        return Urgency.of(score);
    }

    int score() {
        return score;
    }
}
