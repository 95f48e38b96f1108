package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What must be present for a condition to hold: at least one of each of some sets. It rules out most decisions without a
 * look at their tests; where it is met, the test decides. The sets lie one behind the other in a single array, since dozens
 * of decisions are looked at for each report and what lies together is read together.
 *
 * @param words of each set the words that are not empty, each behind its place; the last of a set behind the place's
 *     complement
 * @param listed the smallest set; empty where nothing is needed
 * @param suffice whether the condition holds wherever they are met
 */
record Needs(long[] words, Mask listed, boolean suffice) {

    boolean met(long[] present) {
        boolean some = false;
        for (int i = 0; i < words.length; i += 2) {
            int place = (int) words[i];
            some |= (present[place < 0 ? ~place : place] & words[i + 1]) != 0;
            if (place < 0) {
                if (!some) {
                    return false;
                }
                some = false;
            }
        }
        return true;
    }

    static Needs of(Condition condition, Terms terms) {
        var clauses = new ArrayList<long[]>();
        clauses(condition, terms, clauses);
        clauses.sort(Comparator.comparingInt(Bits::count));
        long[] smallest = clauses.isEmpty() ? terms.none() : clauses.getFirst();
        return new Needs(words(clauses), Mask.of(smallest), suffice(condition));
    }

    private static long[] words(List<long[]> clauses) {
        var words = LongStream.builder();
        for (long[] clause : clauses) {
            int last = last(clause);
            for (int place = 0; place < last; place++) {
                if (clause[place] != 0) {
                    words.add(place).add(clause[place]);
                }
            }
            words.add(~last).add(clause[last]);
        }
        return words.build().toArray();
    }

    /** The place of the last word that is not empty. */
    private static int last(long[] set) {
        int last = set.length - 1;
        while (last > 0 && set[last] == 0) {
            last--;
        }
        return last;
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
