package org.dermatrail.triage.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest questions by which a condition could be ruled out. A finding is the cheaper the more rules it
 * serves, so that few questions serve them all.
 */
final class Denial {

    /** In the place of a number of uses: of a finding that is asked about only where no other rules out. */
    static final int LATE = -1;

    private static final double TIME = 0.5;
    private static final double LATE_PRICE = 20;

    private final Horizon horizon;
    private final Terms terms;
    private final int[] uses;

    /** @param uses by finding, how many rules read it that are still to be decided, or {@link #LATE} */
    Denial(Horizon horizon, int[] uses) {
        this.horizon = horizon;
        this.terms = horizon.terms();
        this.uses = uses;
    }

    /** Of a rule behind a gate: either is enough. */
    Cut of(@Nullable Condition gate, Condition when) {
        Cut own = against(when, false);
        return gate == null ? own : own.or(against(gate, false));
    }

    /** @param firmly whether it must come to false, since unknown would still count as true */
    private Cut against(Condition condition, boolean firmly) {
        int truths = horizon.of(condition);
        if (!Truths.mayBe(truths, firmly ? Truths.TRUE | Truths.UNKNOWN : Truths.TRUE)) {
            return Cut.DONE;
        }
        return switch (condition) {
            case Condition.Has has -> has(terms.finding(has.finding()), firmly);
            case Condition.All all -> cheapest(all.of(), firmly, 1);
            case Condition.Any any -> cheapest(any.of(), firmly, any.of().size());
            case Condition.AtLeast least ->
                cheapest(least.of(), firmly, least.of().size() - least.count() + 1);
            case Condition.Not not -> everything(not.of());
            case Condition.Possibly possibly -> against(possibly.of(), true);
            case Condition.Known known -> against(known.of(), false);
            case Condition.Onset onset -> onset(onset, firmly);
            case Condition.Age _, Condition.SexIs _, Condition.Measured _, Condition.Planned _ -> Cut.NEVER;
            case Condition.ReportIs _ -> Cut.NEVER;
        };
    }

    private Cut has(int finding, boolean firmly) {
        if (horizon.isPresent(finding)) {
            return Cut.NEVER;
        }
        if (horizon.isOpen(finding)) {
            return Cut.whether(price(finding), finding);
        }
        if (firmly) {
            return Cut.NEVER;
        }
        // It may be true only through an open finding that implies it.
        Cut children = Cut.DONE;
        long[] implying = terms.implying(finding);
        for (int child = Bits.next(implying, 0); child >= 0; child = Bits.next(implying, child + 1)) {
            if (horizon.isOpen(child)) {
                children = children.and(Cut.whether(price(child), child));
            }
        }
        return children;
    }

    private double price(int finding) {
        return uses[finding] == LATE ? LATE_PRICE : 1.0 / (1 + uses[finding]);
    }

    /** The cheapest so many of the parts, taken together. */
    private Cut cheapest(List<Condition> parts, boolean firmly, int count) {
        var cuts = new ArrayList<Cut>();
        for (Condition part : parts) {
            cuts.add(against(part, firmly));
        }
        cuts.sort(Comparator.comparingDouble(Cut::price));
        Cut together = Cut.DONE;
        for (Cut cut : cuts.subList(0, Math.min(count, cuts.size()))) {
            together = together.and(cut);
        }
        return together;
    }

    private Cut onset(Condition.Onset onset, boolean firmly) {
        String named = onset.finding();
        if (named == null) {
            return everything(onset);
        }
        int finding = terms.finding(named);
        return horizon.isPresent(finding) ? everything(onset) : has(finding, firmly);
    }

    private Cut dating(long[] findings) {
        Cut dates = Cut.DONE;
        for (int one = Bits.next(findings, 0); one >= 0; one = Bits.next(findings, one + 1)) {
            if (horizon.isUndated(one)) {
                dates = dates.and(Cut.since(TIME, one));
            }
        }
        return dates.isEmpty() ? Cut.NEVER : dates;
    }

    /** Whatever is open in a condition of which no single answer is known to help. */
    Cut everything(Condition condition) {
        var asked = new Asked();
        asked.collect(condition);
        return asked.cut().isEmpty() ? Cut.NEVER : asked.cut();
    }

    /** All that can be asked within a condition. */
    private final class Asked {

        private final long[] seen = Bits.empty(uses.length);
        private Cut cut = Cut.DONE;

        Cut cut() {
            return cut;
        }

        void collect(Condition condition) {
            switch (condition) {
                case Condition.Has has -> whether(terms.finding(has.finding()));
                case Condition.All all -> all.of().forEach(this::collect);
                case Condition.Any any -> any.of().forEach(this::collect);
                case Condition.AtLeast least -> least.of().forEach(this::collect);
                case Condition.Not not -> collect(not.of());
                case Condition.Possibly possibly -> collect(possibly.of());
                case Condition.Known known -> collect(known.of());
                case Condition.Onset onset -> since(onset.finding());
                case Condition.ReportIs report -> {
                    if (report.state() == Condition.State.GRAVE_UNKNOWN) {
                        Bits.each(horizon.unknown(), this::ask);
                    }
                }
                case Condition.Age _, Condition.SexIs _, Condition.Measured _, Condition.Planned _ -> {}
            }
        }

        /** A finding that is not open may still follow from one that is, either way. */
        private void whether(int finding) {
            if (horizon.isOpen(finding)) {
                ask(finding);
            } else if (!horizon.isPresent(finding)) {
                Bits.each(terms.implied(finding), this::ask);
                Bits.each(terms.implying(finding), this::ask);
            }
        }

        private void ask(int finding) {
            if (horizon.isOpen(finding) && !Bits.has(seen, finding)) {
                Bits.add(seen, finding);
                cut = cut.and(Cut.whether(price(finding), finding));
            }
        }

        /** The most recent beginning of all may be that of anything that is still open. */
        private void since(@Nullable String named) {
            if (named == null) {
                long[] undated = horizon.undated();
                cut = Bits.none(undated) ? cut : cut.and(dating(undated));
                Bits.each(horizon.open(), this::ask);
                return;
            }
            int finding = terms.finding(named);
            if (horizon.isPresent(finding)) {
                Cut dates = dating(terms.implying(finding));
                cut = dates == Cut.NEVER ? cut : cut.and(dates);
                Bits.each(terms.implying(finding), this::ask);
            } else {
                whether(finding);
            }
        }
    }
}
