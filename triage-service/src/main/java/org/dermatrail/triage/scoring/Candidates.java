package org.dermatrail.triage.scoring;

import java.util.List;

/** The decisions that can hold at all where these findings are present: each is listed under findings that it needs. */
final class Candidates {

    private final long[] always;
    private final long[][] byFinding;

    Candidates(int findings, List<Decision> decisions) {
        always = Bits.empty(decisions.size());
        byFinding = new long[findings][always.length];
        for (Decision decision : decisions) {
            long[] listed = Bits.empty(findings);
            decision.needs().listed().addTo(listed);
            if (Bits.none(listed)) {
                Bits.add(always, decision.number());
            }
            Bits.each(listed, finding -> Bits.add(byFinding[finding], decision.number()));
        }
    }

    long[] among(long[] present) {
        long[] candidates = always.clone();
        for (int finding = Bits.next(present, 0); finding >= 0; finding = Bits.next(present, finding + 1)) {
            Bits.addAll(candidates, byFinding[finding]);
        }
        return candidates;
    }
}
