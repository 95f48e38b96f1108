package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What must be present for a condition to hold: every one of some findings, and at least one of each of some sets. It
 * rules out most decisions without a look at their tests; where it is met, the test decides.
 *
 * @param listed the smallest set of which one must be present; empty where nothing is needed
 */
record Needs(Mask every, List<Mask> oneOfEach, Mask listed) {

    boolean met(long[] present) {
        if (!every.within(present)) {
            return false;
        }
        for (int i = 0; i < oneOfEach.size(); i++) {
            if (!oneOfEach.get(i).meets(present)) {
                return false;
            }
        }
        return true;
    }

    static Needs of(Condition condition, Terms terms) {
        var clauses = new ArrayList<long[]>();
        clauses(condition, terms, clauses);
        long[] every = Bits.empty(terms.count());
        var oneOfEach = new ArrayList<Mask>();
        long[] smallest = Bits.empty(terms.count());
        for (long[] clause : clauses) {
            smallest = Bits.none(smallest) || Bits.count(clause) < Bits.count(smallest) ? clause : smallest;
            if (Bits.count(clause) == 1) {
                Bits.addAll(every, clause);
            } else {
                oneOfEach.add(Mask.of(clause));
            }
        }
        return new Needs(Mask.of(every), List.copyOf(oneOfEach), Mask.of(smallest));
    }

    /** Adds sets of which one finding each must be present. */
    private static void clauses(Condition condition, Terms terms, List<long[]> clauses) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(part -> clauses(part, terms, clauses));
            return;
        }
        long[] clause = clause(condition, terms);
        if (clause != null) {
            clauses.add(clause);
        }
    }

    /** A set of which one finding must be present, or null where the condition can hold without any. */
    private static long @Nullable [] clause(Condition condition, Terms terms) {
        return switch (condition) {
            case Condition.Has has -> only(has.finding(), terms);
            case Condition.All all -> smallest(all.of(), terms);
            case Condition.Any any -> union(any.of(), terms);
            case Condition.AtLeast least -> least.count() > 0 ? union(least.of(), terms) : null;
            case Condition.Known known -> clause(known.of(), terms);
            case Condition.Onset onset -> {
                String finding = onset.finding();
                yield finding == null ? null : only(finding, terms);
            }
            case Condition.Not _,
                    Condition.Possibly _,
                    Condition.Age _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.Planned _,
                    Condition.ReportIs _ -> null;
        };
    }

    private static long[] only(String finding, Terms terms) {
        long[] only = Bits.empty(terms.count());
        Bits.add(only, terms.finding(finding));
        return only;
    }

    private static long @Nullable [] smallest(List<Condition> parts, Terms terms) {
        long[] smallest = null;
        for (Condition part : parts) {
            long[] clause = clause(part, terms);
            if (clause != null && (smallest == null || Bits.count(clause) < Bits.count(smallest))) {
                smallest = clause;
            }
        }
        return smallest;
    }

    private static long @Nullable [] union(List<Condition> parts, Terms terms) {
        long[] union = Bits.empty(terms.count());
        for (Condition part : parts) {
            long[] clause = clause(part, terms);
            if (clause == null) {
                return null;
            }
            Bits.addAll(union, clause);
        }
        return union;
    }
}
