package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;

/**
 * What must be there for a condition to hold: of each of some sets one thing at least.
 *
 * @param sets none where the condition can hold without anything
 * @param suffice whether the condition holds wherever they are met
 */
record Needs(List<long[]> sets, boolean suffice) {

    /** How many sets are told; of more the smallest are. */
    static final int MOST = 4;

    private static final Needs NONE = new Needs(List.of(), true);
    private static final Needs UNTOLD = new Needs(List.of(), false);

    static Needs of(Condition condition, Terms terms) {
        return switch (condition) {
            case Condition.Has has -> one(terms.only(terms.finding(has.finding())));
            case Condition.All all -> all(all.of(), terms);
            case Condition.Any any -> any(any.of(), terms);
            case Condition.AtLeast least -> least(least, terms);
            case Condition.Known known -> of(known.of(), terms);
            case Condition.Age age -> one(terms.aged(age));
            case Condition.SexIs sex -> one(terms.only(terms.sex(sex.sex())));
            case Condition.Planned planned -> planned(planned, terms);
            case Condition.Measured measured ->
                one(terms.only(terms.taken(terms.measurement(measured.measurement()))))
                        .butNotEnough();
            case Condition.Onset onset -> {
                String finding = onset.finding();
                yield finding == null
                        ? UNTOLD
                        : one(terms.only(terms.finding(finding))).butNotEnough();
            }
            case Condition.ReportIs report -> one(terms.only(terms.state(report.state())));
            case Condition.Not _, Condition.Possibly _ -> UNTOLD;
        };
    }

    private static Needs one(long[] set) {
        return new Needs(List.of(set), true);
    }

    private Needs butNotEnough() {
        return new Needs(sets, false);
    }

    private static Needs all(List<Condition> parts, Terms terms) {
        var all = NONE;
        for (Condition part : parts) {
            all = all.and(of(part, terms));
        }
        return all;
    }

    private static Needs any(List<Condition> parts, Terms terms) {
        var any = one(terms.none());
        for (Condition part : parts) {
            any = any.or(of(part, terms));
        }
        return any;
    }

    private static Needs least(Condition.AtLeast least, Terms terms) {
        if (least.count() <= 0) {
            return NONE;
        }
        var any = any(least.of(), terms);
        return least.count() == 1 ? any : any.butNotEnough();
    }

    private static Needs planned(Condition.Planned planned, Terms terms) {
        long[] procedures = terms.none();
        planned.procedures().forEach(id -> Bits.add(procedures, terms.procedure(id)));
        return one(procedures);
    }

    /** What two conditions need that both have to hold. */
    Needs and(Needs other) {
        var both = new ArrayList<>(sets);
        both.addAll(other.sets);
        return of(both, suffice && other.suffice);
    }

    /** Either condition's: each set of the one or each set of the other is met. */
    private Needs or(Needs other) {
        var either = new ArrayList<long[]>();
        for (long[] one : sets) {
            other.sets.forEach(another -> either.add(Bits.union(one, another)));
        }
        return of(either, suffice && other.suffice);
    }

    private static Needs of(List<long[]> sets, boolean suffice) {
        sets.sort(Comparator.comparingInt(Bits::count));
        return sets.size() > MOST ? new Needs(sets.subList(0, MOST), false) : new Needs(sets, suffice);
    }
}
