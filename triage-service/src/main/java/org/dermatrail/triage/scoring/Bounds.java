package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/** Collects the times at which conditions decide otherwise about when findings began. */
final class Bounds {

    private final Terms terms;
    private final Set<Integer> findings;
    private final SortedSet<Duration> bounds;

    /** @param bounds takes what is found */
    Bounds(Terms terms, Set<Integer> findings, SortedSet<Duration> bounds) {
        this.terms = terms;
        this.findings = findings;
        this.bounds = bounds;
    }

    void collect(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(this::collect);
            case Condition.Any any -> any.of().forEach(this::collect);
            case Condition.AtLeast least -> least.of().forEach(this::collect);
            case Condition.Not not -> collect(not.of());
            case Condition.Possibly possibly -> collect(possibly.of());
            case Condition.Known known -> collect(known.of());
            case Condition.Onset onset -> onset(onset);
            case Condition.Has _,
                    Condition.Age _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.Planned _,
                    Condition.ReportIs _ -> {}
        }
    }

    private void onset(Condition.Onset onset) {
        String named = onset.finding();
        if (named == null || findings.contains(terms.finding(named))) {
            add(onset.under());
            add(onset.atLeast());
        }
    }

    private void add(@Nullable Duration bound) {
        if (bound != null && !bound.isZero()) {
            bounds.add(bound);
        }
    }
}
