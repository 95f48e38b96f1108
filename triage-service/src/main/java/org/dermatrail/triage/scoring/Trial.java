package org.dermatrail.triage.scoring;

import org.dermatrail.triage.report.Presence;

/**
 * Says what the score of a report would be were a finding told otherwise, by taking again only the decisions within that
 * finding's reach that can hold at all or did. Dozens of changes are tried for each report, one after another in the same
 * room.
 */
final class Trial {

    private final Ledger ledger;
    private final Grounds grounds;
    private final Terms terms;
    private final Reach reach;
    private final Candidates candidates;
    private final Decision[] decisions;
    private final boolean widely;
    private final long[] open;
    private final Facts factsThen;
    private final Tally tallyThen;
    private final long[] candidatesThen;
    private final long[] holdingThen;
    private final long[] reached;

    /** @param open gates, rules without one and rules whose gate holds */
    Trial(Ledger ledger, Pathways pathways, Grounds grounds, long[] open) {
        this.ledger = ledger;
        this.grounds = grounds;
        this.terms = pathways.terms();
        this.reach = pathways.reach();
        this.candidates = pathways.candidates();
        this.decisions = pathways.decisions();
        this.widely = ledger.facts().empty() || !Bits.none(ledger.facts().graveUnknown());
        this.open = open;
        this.factsThen = ledger.facts().copy();
        this.tallyThen = new Tally();
        this.candidatesThen = Bits.empty(decisions.length);
        this.holdingThen = Bits.empty(decisions.length);
        this.reached = Bits.empty(decisions.length);
    }

    /** The score were an unknown finding present. */
    int scoreWithYes(int finding) {
        factsThen.become(ledger.facts(), finding);
        if (widely) {
            return scoreWith(factsThen, reach.ofAnyChange(finding));
        }
        candidates.fill(candidatesThen, ledger.met(), finding);
        return score(factsThen, reach.ofYes(finding), candidatesThen);
    }

    /** The score were one finding told otherwise. */
    int scoreWith(int finding, Presence presence) {
        return scoreWith(ledger.facts().with(finding, presence), reach.ofAnyChange(finding));
    }

    /** The score were two findings told otherwise. */
    int scoreWith(int one, Presence then, int other, Presence otherThen) {
        return scoreWith(
                ledger.facts().with(one, then).with(other, otherThen),
                Bits.union(reach.ofAnyChange(one), reach.ofAnyChange(other)));
    }

    private int scoreWith(Facts then, long[] within) {
        return score(then, within, candidates.among(candidates.met(then.present())));
    }

    /** Takes again what is within reach and eligible, which is what held before or can hold now. */
    private int score(Facts then, long[] within, long[] now) {
        long[] before = ledger.holding();
        tallyThen.become(ledger.tally());
        Bits.set(holdingThen, before);
        for (int i = 0; i < reached.length; i++) {
            reached[i] = within[i] & open[i] & (before[i] | now[i]);
        }
        for (int number = Bits.next(reached, 0); number >= 0; number = Bits.next(reached, number + 1)) {
            var decision = decisions[number];
            var gate = decision.gate();
            boolean holds = Bits.has(now, number)
                    && (gate == null || Bits.has(holdingThen, gate.number()))
                    && decision.holds(then);
            if (holds != Bits.has(holdingThen, number)) {
                tallyThen.add(grounds.weight(number), holds ? 1 : -1);
                Bits.flip(holdingThen, number);
                if (decision.rule() == null) {
                    long[] behind = reach.behind(number);
                    for (int i = 0; i < reached.length; i++) {
                        reached[i] |= behind[i] & (before[i] | now[i]);
                    }
                }
            }
        }
        return tallyThen.score(then, terms);
    }
}
