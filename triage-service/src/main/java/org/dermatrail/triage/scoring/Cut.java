package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions that together, answered against it, would take away what a condition may still come to.
 *
 * @param price what asking costs; infinite where no answer can take it away
 * @param findings to be asked whether they are there
 * @param beginnings present findings to be asked when they began
 */
record Cut(double price, List<Integer> findings, List<Integer> beginnings) {

    static final Cut DONE = new Cut(0, List.of(), List.of());
    static final Cut NEVER = new Cut(Double.POSITIVE_INFINITY, List.of(), List.of());

    static Cut whether(double price, int finding) {
        return new Cut(price, List.of(finding), List.of());
    }

    static Cut since(double price, int finding) {
        return new Cut(price, List.of(), List.of(finding));
    }

    Cut and(Cut other) {
        if (this == NEVER || other == NEVER) {
            return NEVER;
        }
        return new Cut(price + other.price, joined(findings, other.findings), joined(beginnings, other.beginnings));
    }

    Cut or(Cut other) {
        return other.price < price ? other : this;
    }

    boolean isEmpty() {
        return findings.isEmpty() && beginnings.isEmpty();
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        var joined = new ArrayList<>(one);
        for (Integer each : other) {
            if (!joined.contains(each)) {
                joined.add(each);
            }
        }
        return joined;
    }
}
