package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may still come to while some findings are open, that is neither told nor asked about in vain. Each part
 * of a condition is taken by itself, so more may seem possible than is; nothing that is possible is ever left out.
 */
final class Horizon {

    private final Terms terms;
    private final Facts facts;
    private final long[] absent;
    private final long[] open;
    private final long[] undated;
    private final long[] mayBePresent;
    private final long[] mayBeAbsent;

    /**
     * @param open findings of which every answer is possible; none of them is present
     * @param undated present findings whose beginning can be asked for
     */
    Horizon(Terms terms, Facts facts, long[] open, long[] undated) {
        this(terms, facts, facts.absent(), open, undated);
    }

    private Horizon(Terms terms, Facts facts, long[] absent, long[] open, long[] undated) {
        this.terms = terms;
        this.facts = facts;
        this.absent = absent;
        this.open = open;
        this.undated = undated;
        this.mayBePresent = terms.none();
        this.mayBeAbsent = terms.none();
        for (int finding = Bits.next(open, 0); finding >= 0; finding = Bits.next(open, finding + 1)) {
            Bits.addAll(mayBePresent, terms.implied(finding));
            Bits.addAll(mayBeAbsent, terms.implying(finding));
        }
    }

    /** The same were an open finding denied. */
    Horizon denying(int finding) {
        long[] absentThen = Bits.union(absent, terms.implying(finding));
        long[] openThen = open.clone();
        Bits.removeAll(openThen, absentThen);
        return new Horizon(terms, facts, absentThen, openThen, undated);
    }

    /** The same were it not known when a finding began. */
    Horizon notDating(int finding) {
        long[] undatedThen = undated.clone();
        Bits.remove(undatedThen, finding);
        return new Horizon(terms, facts, absent, open, undatedThen);
    }

    boolean isOpen(int finding) {
        return Bits.has(open, finding);
    }

    boolean isPresent(int finding) {
        return Bits.has(facts.present(), finding);
    }

    boolean isUndated(int finding) {
        return Bits.has(undated, finding);
    }

    long[] open() {
        return open;
    }

    long[] undated() {
        return undated;
    }

    Terms terms() {
        return terms;
    }

    int of(@Nullable Condition condition) {
        return switch (condition) {
            case null -> Truths.TRUE;
            case Condition.Has has -> has(terms.finding(has.finding()));
            case Condition.All all -> all(all.of());
            case Condition.Any any -> any(any.of());
            case Condition.AtLeast least -> atLeast(least);
            case Condition.Not not -> Truths.not(of(not.of()));
            case Condition.Possibly possibly -> Truths.possibly(of(possibly.of()));
            case Condition.Known known -> Truths.known(of(known.of()));
            case Condition.Onset onset -> onset(onset);
            case Condition.Age age -> within(facts.age(), age.atLeast(), age.under());
            case Condition.SexIs is -> sex(is.sex());
            case Condition.Measured measured -> measured(measured);
            case Condition.Planned planned -> Truths.of(planned(planned));
            case Condition.ReportIs report -> whole(report.state());
        };
    }

    private int has(int finding) {
        if (isPresent(finding)) {
            return Truths.TRUE;
        }
        if (Bits.has(absent, finding)) {
            return Truths.FALSE;
        }
        return Truths.UNKNOWN
                | (Bits.has(mayBePresent, finding) ? Truths.TRUE : 0)
                | (Bits.has(mayBeAbsent, finding) ? Truths.FALSE : 0);
    }

    private int all(List<Condition> parts) {
        int all = Truths.TRUE;
        for (Condition part : parts) {
            all = Truths.and(all, of(part));
        }
        return all;
    }

    private int any(List<Condition> parts) {
        int any = Truths.FALSE;
        for (Condition part : parts) {
            any = Truths.or(any, of(part));
        }
        return any;
    }

    private int atLeast(Condition.AtLeast least) {
        int mayHold = 0;
        int must = 0;
        int mayStay = 0;
        int mustStay = 0;
        for (Condition part : least.of()) {
            int truths = of(part);
            mayHold += Truths.mayBe(truths, Truths.TRUE) ? 1 : 0;
            must += truths == Truths.TRUE ? 1 : 0;
            mayStay += Truths.mayBe(truths, Truths.TRUE | Truths.UNKNOWN) ? 1 : 0;
            mustStay += Truths.mayBe(truths, Truths.FALSE) ? 0 : 1;
        }
        int count = least.count();
        return (mayHold >= count ? Truths.TRUE : 0)
                | (mustStay < count ? Truths.FALSE : 0)
                | (must < count && mayStay >= count ? Truths.UNKNOWN : 0);
    }

    private int onset(Condition.Onset onset) {
        String named = onset.finding();
        if (named == null) {
            boolean settled = Bits.none(open) && Bits.none(undated);
            return settled ? between(facts.latestOnset(), onset) : Truths.ANY;
        }
        int finding = terms.finding(named);
        int there = has(finding);
        if (there != Truths.TRUE) {
            return Truths.mayBe(there, Truths.TRUE) ? Truths.ANY : there;
        }
        if (Bits.meet(undated, terms.implying(finding)) || opensBeneath(finding)) {
            return Truths.ANY;
        }
        long seconds = facts.onset(finding);
        return between(seconds == Onsets.UNKNOWN ? Double.NaN : seconds, onset);
    }

    private boolean opensBeneath(int finding) {
        return Bits.meet(open, terms.implying(finding));
    }

    private static int between(double seconds, Condition.Onset onset) {
        return within(seconds, seconds(onset.atLeast()), seconds(onset.under()));
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : (double) duration.toSeconds();
    }

    private static int within(double value, @Nullable Number atLeast, @Nullable Number under) {
        if (Double.isNaN(value)) {
            return Truths.UNKNOWN;
        }
        return Truths.of(
                (atLeast == null || value >= atLeast.doubleValue()) && (under == null || value < under.doubleValue()));
    }

    /** Of several values one is enough. */
    private int measured(Condition.Measured measured) {
        int some = Truths.UNKNOWN;
        for (double value : facts.measured(terms.measurement(measured.measurement()))) {
            int one = within(value, measured.atLeast(), measured.under());
            some = some == Truths.UNKNOWN ? one : Truths.or(some, one);
        }
        return some;
    }

    private int sex(Sex wanted) {
        Sex sex = facts.sex();
        return sex == Sex.FEMALE || sex == Sex.MALE ? Truths.of(sex == wanted) : Truths.UNKNOWN;
    }

    private boolean planned(Condition.Planned planned) {
        for (String procedure : planned.procedures()) {
            if (Bits.has(facts.present(), terms.procedure(procedure))) {
                return true;
            }
        }
        return false;
    }

    /** What is told to be unknown may yet be told; what nobody was asked about is not told to be unknown. */
    private int graveUnknown() {
        long[] unknown = facts.graveUnknown();
        if (Bits.none(unknown)) {
            return Truths.FALSE;
        }
        for (int finding = Bits.next(unknown, 0); finding >= 0; finding = Bits.next(unknown, finding + 1)) {
            if (!isOpen(finding)) {
                return Truths.TRUE;
            }
        }
        return Truths.TRUE | Truths.FALSE;
    }

    /** Findings that are told to be unknown and leave open whether something grave is going on. */
    long[] unknown() {
        return facts.graveUnknown();
    }

    private int whole(Condition.State state) {
        return switch (state) {
            case EMPTY -> facts.empty() && !Bits.none(open) ? Truths.TRUE | Truths.FALSE : Truths.of(facts.empty());
            case NOT_UNDERSTOOD -> Truths.of(facts.notUnderstood());
            case CONTRADICTORY -> Truths.of(facts.contradictory());
            case GRAVE_UNKNOWN -> graveUnknown();
        };
    }
}
