package org.dermatrail.triage.scoring;

import java.util.List;

/** The decisions that can hold at all where these things are there: each is listed under things that it needs. */
final class Candidates {

    private final long[] always;
    private final long[][] byThing;
    private final long[][] byImplied;

    Candidates(Terms terms, List<Decision> decisions) {
        always = Bits.empty(decisions.size());
        byThing = new long[terms.all()][always.length];
        for (Decision decision : decisions) {
            long[] listed = terms.none();
            decision.needs().listed().addTo(listed);
            if (Bits.none(listed)) {
                Bits.add(always, decision.number());
            }
            Bits.each(listed, thing -> Bits.add(byThing[thing], decision.number()));
        }
        byImplied = new long[terms.count()][always.length];
        for (int finding = 0; finding < terms.count(); finding++) {
            long[] candidates = byImplied[finding];
            Bits.each(terms.implied(finding), implied -> Bits.addAll(candidates, byThing[implied]));
        }
    }

    long[] among(long[] present) {
        long[] candidates = always.clone();
        for (int thing = Bits.next(present, 0); thing >= 0; thing = Bits.next(present, thing + 1)) {
            Bits.addAll(candidates, byThing[thing]);
        }
        return candidates;
    }

    /** Those that a finding adds, with all that it implies. */
    long[] with(int finding) {
        return byImplied[finding];
    }
}
