package org.dermatrail.triage.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.pathway.Pathway;
import org.jspecify.annotations.Nullable;

/** Groups of ages between which no condition tells a difference, by number; an age that is not known is in the first. */
final class Ages {

    private static final int UNKNOWN = 0;

    private final int[] bounds;

    Ages(Collection<Pathway> pathways) {
        var bounds = new TreeSet<Integer>();
        for (Pathway pathway : pathways) {
            var applies = pathway.appliesWhen();
            if (applies != null) {
                collect(applies, bounds);
            }
            pathway.rules().forEach(rule -> collect(rule.when(), bounds));
        }
        this.bounds = bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(Condition condition, TreeSet<Integer> bounds) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(part -> collect(part, bounds));
            case Condition.Any any -> any.of().forEach(part -> collect(part, bounds));
            case Condition.AtLeast least -> least.of().forEach(part -> collect(part, bounds));
            case Condition.Not not -> collect(not.of(), bounds);
            case Condition.Possibly possibly -> collect(possibly.of(), bounds);
            case Condition.Known known -> collect(known.of(), bounds);
            case Condition.Age age -> {
                add(age.atLeast(), bounds);
                add(age.under(), bounds);
            }
            case Condition.Has _,
                    Condition.Onset _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.Planned _,
                    Condition.ReportIs _ -> {}
        }
    }

    private static void add(@Nullable Integer bound, TreeSet<Integer> bounds) {
        if (bound != null) {
            bounds.add(bound);
        }
    }

    /** How many groups there are. */
    int count() {
        return bounds.length + 2;
    }

    /** The first group of this age or more. */
    int from(@Nullable Integer atLeast) {
        return atLeast == null ? UNKNOWN + 1 : after(atLeast);
    }

    /** The first group of this age or more; the number after the last where there is no bound. */
    int to(@Nullable Integer under) {
        return under == null ? count() : after(under);
    }

    private int after(int bound) {
        int place = Arrays.binarySearch(bounds, bound);
        if (place < 0) {
            throw new IllegalArgumentException("no condition tells ages apart at " + bound);
        }
        return place + 2;
    }

    int of(@Nullable Integer age) {
        if (age == null || age < 0) {
            return UNKNOWN;
        }
        int group = 1;
        while (group <= bounds.length && bounds[group - 1] <= age) {
            group++;
        }
        return group;
    }
}
