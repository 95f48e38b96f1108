package org.dermatrail.triage.scoring;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/**
 * The rules that could raise a result further: those with points, and those with a floor above the urgency. Rules of a
 * pathway that applies are all of interest; of those that are always checked the ones that read something present are.
 */
final class Stakes {

    private final long[][] above = new long[Urgency.values().length][];
    private final long[][] readers;
    private final long[] gated;
    private final long[] ungated;

    Stakes(Terms terms, List<Decision> decisions) {
        for (Urgency urgency : Urgency.values()) {
            above[urgency.ordinal()] = Bits.empty(decisions.size());
        }
        gated = Bits.empty(decisions.size());
        ungated = Bits.empty(decisions.size());
        readers = new long[terms.all()][gated.length];
        for (Decision decision : decisions) {
            for (Urgency urgency : Urgency.values()) {
                if (raises(decision, urgency)) {
                    Bits.add(above[urgency.ordinal()], decision.number());
                }
            }
            Bits.add(decision.always() ? ungated : gated, decision.number());
            if (decision.always()) {
                long[] reads = terms.none();
                decision.reads().addTo(reads);
                Bits.each(reads, finding -> Bits.add(readers[finding], decision.number()));
            }
        }
    }

    private static boolean raises(Decision decision, Urgency urgency) {
        var floor = decision.floor();
        return decision.points() > 0 || (floor != null && floor.compareTo(urgency) > 0);
    }

    /**
     * Numbers of the rules that do not hold yet and could raise a report of this urgency.
     *
     * @param open rules without a gate and rules whose gate holds
     */
    long[] of(Facts facts, Urgency urgency, long[] open, long[] holding) {
        long[] rules = gated.clone();
        if (facts.empty()) {
            Bits.addAll(rules, ungated);
        } else {
            long[] present = facts.present();
            for (int thing = Bits.next(present, 0); thing >= 0; thing = Bits.next(present, thing + 1)) {
                Bits.addAll(rules, readers[thing]);
            }
        }
        Bits.keep(rules, above[urgency.ordinal()]);
        Bits.keep(rules, open);
        Bits.removeAll(rules, holding);
        return rules;
    }
}
