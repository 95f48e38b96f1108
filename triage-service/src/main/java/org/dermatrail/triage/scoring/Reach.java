package org.dermatrail.triage.scoring;

import java.util.List;

/**
 * How far a finding reaches: the decisions that may turn out otherwise, and weigh, when it is told otherwise. Decisions
 * that neither score nor scope can depend on are in none of these sets.
 */
final class Reach {

    private final long[][] ofAnyChange;
    private final long[][] ofYes;
    private final long[][] behind;
    private final long[] gates;
    private final long[] ungated;

    Reach(Terms terms, List<Decision> decisions, List<Decision> reportWide) {
        ofAnyChange = new long[terms.count()][];
        ofYes = new long[terms.count()][];
        for (int finding = 0; finding < terms.count(); finding++) {
            long[] touched = terms.implied(finding).clone();
            ofYes[finding] = readers(touched, decisions);
            Bits.addAll(touched, terms.implying(finding));
            ofAnyChange[finding] = readers(touched, decisions);
            for (Decision decision : reportWide) {
                Bits.add(ofAnyChange[finding], decision.number());
            }
        }
        behind = behind(decisions);
        gates = Bits.empty(decisions.size());
        ungated = Bits.empty(decisions.size());
        for (Decision decision : decisions) {
            if (decision.rule() == null) {
                Bits.add(gates, decision.number());
            }
            if (decision.gate() == null && decision.weighs()) {
                Bits.add(ungated, decision.number());
            }
        }
    }

    private static long[][] behind(List<Decision> decisions) {
        long[][] behind = new long[decisions.size()][];
        for (Decision decision : decisions) {
            var gate = decision.gate();
            behind[decision.number()] = Bits.empty(decision.rule() == null ? decisions.size() : 0);
            if (gate != null && decision.weighs()) {
                Bits.add(behind[gate.number()], decision.number());
            }
        }
        return behind;
    }

    private static long[] readers(long[] findings, List<Decision> decisions) {
        long[] readers = Bits.empty(decisions.size());
        for (Decision decision : decisions) {
            if (decision.weighs() && decision.reads().meets(findings)) {
                Bits.add(readers, decision.number());
            }
        }
        return readers;
    }

    /** Numbers of the decisions that may change when the finding is told otherwise in any way. */
    long[] ofAnyChange(int finding) {
        return ofAnyChange[finding];
    }

    /**
     * The same for a finding that is unknown, and then told to be present, in a report that is not empty and of which
     * nothing grave is told to be unknown.
     */
    long[] ofYes(int finding) {
        return ofYes[finding];
    }

    /** Numbers of the gates, of the rules without one, and of those whose gate holds. */
    long[] open(long[] holding) {
        long[] open = ungated.clone();
        for (int number = Bits.next(holding, 0); number >= 0; number = Bits.next(holding, number + 1)) {
            if (Bits.has(gates, number)) {
                Bits.addAll(open, behind[number]);
            }
        }
        return open;
    }

    /** Numbers of the rules of a pathway, which may all change when it begins or ceases to apply. */
    long[] behind(int gate) {
        return behind[gate];
    }
}
