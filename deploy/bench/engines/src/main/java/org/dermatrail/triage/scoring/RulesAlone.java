package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Report;

/**
 * The part of scoring that rule engines do too: which rules fire, and what they come to. It stands in the package of
 * scoring, since the product itself never answers with less than the whole.
 */
public final class RulesAlone {

    private final Pathways pathways;
    private final Grounds grounds;

    public RulesAlone(Pathways pathways, Evidence evidence) {
        this.pathways = pathways;
        this.grounds = pathways.on(evidence);
    }

    /** What the rules come to. */
    public record Verdict(Urgency urgency, int score, List<String> fired) {}

    /** The verdict on a report. */
    public Verdict on(Report report) {
        var ledger = new Ledger(pathways, Facts.of(report, pathways.terms()), grounds);
        var fired = new ArrayList<String>();
        long[] holding = ledger.holding();
        for (int number = Bits.next(holding, 0); number >= 0; number = Bits.next(holding, number + 1)) {
            var rule = pathways.decisions()[number].rule();
            if (rule != null) {
                fired.add(rule.id());
            }
        }
        return new Verdict(ledger.urgency(), ledger.score(), fired);
    }
}
