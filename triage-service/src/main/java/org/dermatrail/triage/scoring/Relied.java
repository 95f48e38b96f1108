package org.dermatrail.triage.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the claims that a result rests on, each once. */
final class Relied {

    private final Evidence evidence;
    private final Map<String, Citation> citations = new TreeMap<>();

    Relied(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Citation> on(List<String> claims) {
        return claims.stream()
                .map(claim -> citations.computeIfAbsent(claim, evidence::cite))
                .toList();
    }

    /** All of them, sorted by claim. */
    List<Citation> all() {
        return List.copyOf(citations.values());
    }
}
