package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;

/** Collects the claims that a result rests on, each once. */
final class Relied {

    private final Grounds grounds;
    private final long[] claims;

    Relied(Grounds grounds) {
        this.grounds = grounds;
        this.claims = Bits.empty(grounds.citations().size());
    }

    List<Citation> on(Grounds.Cited cited) {
        cited.claims().addTo(claims);
        return cited.citations();
    }

    /** All of them, sorted by claim. */
    List<Citation> all() {
        var all = new ArrayList<Citation>();
        for (int claim = Bits.next(claims, 0); claim >= 0; claim = Bits.next(claims, claim + 1)) {
            all.add(grounds.citations().get(claim));
        }
        return all;
    }
}
