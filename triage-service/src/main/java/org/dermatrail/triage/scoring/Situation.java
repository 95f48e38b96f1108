package org.dermatrail.triage.scoring;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/**
 * A report as it is scored now, and what may still be learned of it.
 *
 * @param late findings that are better asked about after all others
 */
record Situation(Ledger ledger, Pathways pathways, Grounds grounds, Horizon horizon, List<Weighed> rules, long[] late) {

    Urgency urgency() {
        return ledger.urgency();
    }

    Terms terms() {
        return pathways.terms();
    }

    boolean holds(Weighed rule) {
        return ledger.holds(rule.decision());
    }

    boolean inScope() {
        return ledger.tally().inScope(ledger.facts(), terms());
    }

    /** Whether a rule has to do with what is told already. */
    boolean touches(Weighed rule) {
        var gate = rule.decision().gate();
        return rule.decision().reads().meets(ledger.facts().present()) || (gate != null && ledger.holds(gate));
    }

    /** Whether points that reassure count, as things are. */
    boolean counts(Weighed rule) {
        return grounds.of(rule.decision()).carries() && ledger.tally().calm(ledger.facts());
    }
}
