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
 * @param suffice whether the condition holds wherever they are met
 */
record Needs(Mask every, Mask[] oneOfEach, Mask listed, boolean suffice) {

    boolean met(long[] present) {
        if (!every.within(present)) {
            return false;
        }
        for (Mask one : oneOfEach) {
            if (!one.meets(present)) {
                return false;
            }
        }
        return true;
    }

    static Needs of(Condition condition, Terms terms) {
        var clauses = new ArrayList<long[]>();
        clauses(condition, terms, clauses);
        long[] every = terms.none();
        var oneOfEach = new ArrayList<Mask>();
        long[] smallest = terms.none();
        for (long[] clause : clauses) {
            smallest = Bits.none(smallest) || Bits.count(clause) < Bits.count(smallest) ? clause : smallest;
            if (Bits.count(clause) == 1) {
                Bits.addAll(every, clause);
            } else {
                oneOfEach.add(Mask.of(clause));
            }
        }
        return new Needs(Mask.of(every), oneOfEach.toArray(Mask[]::new), Mask.of(smallest), suffice(condition));
    }

    private static boolean suffice(Condition condition) {
        return condition instanceof Condition.All all
                ? all.of().stream().allMatch(Needs::suffice)
                : isChoice(condition);
    }

    /** Whether it holds wherever one of a set is present. */
    private static boolean isChoice(Condition condition) {
        return switch (condition) {
            case Condition.Has _, Condition.Planned _ -> true;
            case Condition.Any any -> any.of().stream().allMatch(Needs::isChoice);
            case Condition.AtLeast least ->
                least.count() == 1 && least.of().stream().allMatch(Needs::isChoice);
            case Condition.Known known -> isChoice(known.of());
            case Condition.All _,
                    Condition.Not _,
                    Condition.Possibly _,
                    Condition.Onset _,
                    Condition.Age _,
                    Condition.SexIs _,
                    Condition.Measured _,
                    Condition.ReportIs _ -> false;
        };
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
            case Condition.Measured measured -> only(terms.taken(terms.measurement(measured.measurement())), terms);
            case Condition.Planned planned -> planned(planned, terms);
            case Condition.Not _, Condition.Possibly _, Condition.Age _, Condition.SexIs _, Condition.ReportIs _ ->
                null;
        };
    }

    private static long[] only(String finding, Terms terms) {
        return only(terms.finding(finding), terms);
    }

    private static long[] only(int number, Terms terms) {
        long[] only = terms.none();
        Bits.add(only, number);
        return only;
    }

    private static long[] planned(Condition.Planned planned, Terms terms) {
        long[] procedures = terms.none();
        planned.procedures().forEach(id -> Bits.add(procedures, terms.procedure(id)));
        return procedures;
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
        long[] union = terms.none();
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
