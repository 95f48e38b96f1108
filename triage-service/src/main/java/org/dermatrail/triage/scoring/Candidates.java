package org.dermatrail.triage.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * The decisions of which all needs are met, found for all decisions at once. What is met is told level by level, all levels
 * in one array: at the first, one bit says for each decision whether the first set that it needs is met, at the next
 * whether the second is. Each thing that is there adds the bits of the sets that it is in, the same few words whatever the
 * report, and a decision is a candidate where its bit is there at every level.
 */
final class Candidates {

    private final int words;
    private final long[] unneeded;
    private final long[] settled;
    private final long[][] byThing;
    private final long[][] byImplied;

    Candidates(Terms terms, List<Decision> decisions) {
        words = Bits.empty(decisions.size()).length;
        unneeded = none();
        settled = Bits.empty(decisions.size());
        byThing = new long[terms.all()][];
        Arrays.setAll(byThing, thing -> none());
        for (Decision decision : decisions) {
            var sets = decision.needs().sets();
            if (decision.needs().suffice()) {
                Bits.add(settled, decision.number());
            }
            for (int set = 0; set < Needs.MOST; set++) {
                int bit = set * words * Long.SIZE + decision.number();
                if (set < sets.size()) {
                    Bits.each(sets.get(set), thing -> Bits.add(byThing[thing], bit));
                } else {
                    Bits.add(unneeded, bit);
                }
            }
        }
        byImplied = new long[terms.count()][];
        for (int finding = 0; finding < terms.count(); finding++) {
            byImplied[finding] = none();
            add(terms.implied(finding), byImplied[finding]);
        }
    }

    private long[] none() {
        return new long[Needs.MOST * words];
    }

    private void add(long[] things, long[] met) {
        for (int thing = Bits.next(things, 0); thing >= 0; thing = Bits.next(things, thing + 1)) {
            Bits.addAll(met, byThing[thing]);
        }
    }

    /** What is met where these things are there. */
    long[] met(long[] present) {
        long[] met = unneeded.clone();
        add(present, met);
        return met;
    }

    /** The decisions of which all is met. */
    long[] among(long[] met) {
        long[] among = Arrays.copyOf(met, words);
        for (int set = words; set < met.length; set += words) {
            for (int i = 0; i < words; i++) {
                among[i] &= met[set + i];
            }
        }
        return among;
    }

    /** Fills a set with those of which all is met with a finding more, and all that it implies. */
    void fill(long[] among, long[] met, int finding) {
        long[] more = byImplied[finding];
        Arrays.fill(among, -1L);
        for (int set = 0; set < met.length; set += words) {
            for (int i = 0; i < words; i++) {
                among[i] &= met[set + i] | more[set + i];
            }
        }
    }

    /** Those of them that hold only where their tests and gates say so as well. */
    long[] unsettled(long[] candidates) {
        long[] open = candidates.clone();
        Bits.removeAll(open, settled);
        return open;
    }
}
