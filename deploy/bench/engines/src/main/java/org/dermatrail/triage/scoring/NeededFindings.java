package org.dermatrail.triage.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Findings of which one has to be there for a decision to hold, so that a peer can list its rules under them as well. */
public final class NeededFindings {

    private final Pathways pathways;

    public NeededFindings(Pathways pathways) {
        this.pathways = pathways;
    }

    /**
     * The fewest of which one is needed by the decision of this number; empty where it can hold without any. They have
     * the numbers of the vocabulary's order.
     */
    public List<Integer> of(int decision) {
        return pathways.decisions()[decision].needs().sets().stream()
                .map(set -> Arrays.stream(Bits.members(set)).boxed().toList())
                .filter(things -> things.stream()
                        .allMatch(thing -> thing < pathways.terms().count()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
