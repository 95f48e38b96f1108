package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/**
 * All decisions taken on one report, with their sums. It can also say what the urgency would be were a finding told
 * otherwise, by taking again only the decisions that read it.
 */
final class Ledger {

    private final Pathways pathways;
    private final Facts facts;
    private final byte[] truths;
    private final Tally tally;

    private Ledger(Pathways pathways, Facts facts, Evidence evidence) {
        this.pathways = pathways;
        this.facts = facts;
        this.truths = new byte[pathways.decisions().size()];
        this.tally = new Tally(evidence);
        for (Pathways.Compiled pathway : pathways.compiled()) {
            take(pathway);
        }
    }

    static Ledger of(Pathways pathways, Facts facts, Evidence evidence) {
        return new Ledger(pathways, facts, evidence);
    }

    private void take(Pathways.Compiled pathway) {
        var applies = pathway.applies();
        if (applies != null && take(applies) != Test.TRUE) {
            for (Decision rule : pathway.rules()) {
                truths[rule.number()] = Test.FALSE;
            }
            return;
        }
        pathway.rules().forEach(this::take);
    }

    private int take(Decision decision) {
        int truth = decision.test().of(facts);
        truths[decision.number()] = (byte) truth;
        if (truth == Test.TRUE) {
            tally.add(decision, 1);
        }
        return truth;
    }

    Facts facts() {
        return facts;
    }

    Tally tally() {
        return tally;
    }

    boolean holds(Decision decision) {
        return truths[decision.number()] == Test.TRUE;
    }

    boolean undecided(Decision decision) {
        return truths[decision.number()] == Test.UNKNOWN;
    }

    Urgency urgency() {
        return tally.urgency(facts, pathways.terms());
    }

    int score() {
        return tally.score(facts, pathways.terms());
    }

    /** What would come of the report with these changes. */
    Outcome with(List<Change> changes) {
        Facts changed = facts;
        long[] touched = Bits.empty(pathways.decisions().size());
        for (Change change : changes) {
            int finding = pathways.terms().finding(change.finding());
            changed = changed.with(finding, change.presence());
            for (int number : pathways.readers(finding)) {
                Bits.add(touched, number);
            }
        }
        for (int number : pathways.reportWide()) {
            Bits.add(touched, number);
        }
        var then = changed;
        var switched = new ArrayList<Decision>();
        Bits.each(touched, number -> {
            var decision = pathways.decisions().get(number);
            boolean holds = decision.test().of(then) == Test.TRUE;
            if (holds != this.holds(decision)) {
                tally.add(decision, holds ? 1 : -1);
                switched.add(decision);
            }
        });
        var outcome = new Outcome(tally.urgency(then, pathways.terms()), tally.score(then, pathways.terms()));
        switched.forEach(decision -> tally.add(decision, holds(decision) ? 1 : -1));
        return outcome;
    }

    /** Urgency and score of a changed report. */
    record Outcome(Urgency urgency, int score) {}
}
