package org.dermatrail.triage.pathway;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A condition over a report as data. It is three-valued (Kleene): what was neither told present nor absent is unknown,
 * and unknown spreads unless the rest decides. No condition can depend on evidence, so that losing a claim can never
 * switch a rule off.
 */
public sealed interface Condition {

    /** A finding is present. */
    record Has(String finding) implements Condition {}

    /** All hold; true when empty. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one holds; false when empty. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** At least {@code count} of them hold. */
    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** It does not hold; unknown stays unknown. */
    record Not(Condition of) implements Condition {}

    /** True unless it is false: for what lay reports leave unsaid, when in doubt. Never unknown. */
    record Possibly(Condition of) implements Condition {}

    /** True only if it is true: for what must be told. Never unknown. */
    record Known(Condition of) implements Condition {}

    /**
     * How long ago a finding began.
     *
     * @param finding null for the most recent beginning that the report knows of
     * @param under exclusive upper bound
     * @param atLeast inclusive lower bound
     */
    record Onset(
            @Nullable String finding,
            @Nullable Duration under,
            @Nullable Duration atLeast) implements Condition {}

    /** Age in years: {@code atLeast} inclusive, {@code under} exclusive. */
    record Age(@Nullable Integer atLeast, @Nullable Integer under) implements Condition {}

    /** The sex is this one. */
    record SexIs(Sex sex) implements Condition {}

    /** A measurement: {@code atLeast} inclusive, {@code under} exclusive. Of several values one is enough. */
    record Measured(
            String measurement,
            @Nullable Double atLeast,
            @Nullable Double under) implements Condition {}

    /** At least one of these procedures is planned. Never unknown. */
    record Planned(SortedSet<String> procedures) implements Condition {}

    /** Something about the report as a whole. Never unknown. */
    record ReportIs(State state) implements Condition {}

    /** What can be said of a report as a whole. */
    enum State {
        /** It holds no finding that is present or absent, no measurement and no planned procedure. */
        EMPTY,
        /** Text was given of which nothing was recognised. */
        NOT_UNDERSTOOD,
        /** A finding is told both present and absent, or a measurement with different values. */
        CONTRADICTORY,
        /** Of a finding that a red flag, care within a day or a rule for every report needs it is told that nobody knows. */
        GRAVE_UNKNOWN
    }
}
