package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Urgency;

/** All decisions taken on one report, with their sums. */
final class Ledger {

    private final Facts facts;
    private final long[] met;
    private final long[] holding;
    private final Tally tally = new Tally();
    private final int score;

    Ledger(Pathways pathways, Facts facts, Grounds grounds) {
        this.facts = facts;
        var candidates = pathways.candidates();
        this.met = candidates.met(facts.present());
        this.holding = candidates.among(met);
        long[] open = candidates.unsettled(holding);
        for (int number = Bits.next(open, 0); number >= 0; number = Bits.next(open, number + 1)) {
            if (!holds(pathways.decisions()[number], facts)) {
                Bits.remove(holding, number);
            }
        }
        for (int number = Bits.next(holding, 0); number >= 0; number = Bits.next(holding, number + 1)) {
            tally.add(grounds.weight(number), 1);
        }
        this.score = tally.score(facts, pathways.terms());
    }

    /** A gate comes before the rules behind it. */
    private boolean holds(Decision decision, Facts facts) {
        var gate = decision.gate();
        return (gate == null || holds(gate)) && decision.test().holds(facts);
    }

    Facts facts() {
        return facts;
    }

    Tally tally() {
        return tally;
    }

    /** What is met of what decisions need, as {@link Candidates} tell it. */
    long[] met() {
        return met;
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
