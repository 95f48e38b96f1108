package org.dermatrail.triage.scoring;

import java.util.Arrays;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/**
 * A report by number: bit sets of what is present and absent, what those imply included. Where a finding is told both
 * present and absent, present counts.
 */
final class Facts {

    static final long UNKNOWN_ONSET = -1;
    private static final long[] NO_ONSETS = {};

    private final Terms terms;
    private final long[] told;
    private final long[] denied;
    private final long[] present;
    private final long[] absent;
    private final long[] toldOnsets;
    private final long[] onsets;
    private final double[] measured;
    private final long[] planned;
    private final int age;
    private final Sex sex;
    private final boolean notUnderstood;
    private final long latestOnset;

    private Facts(Terms terms, long[] told, long[] denied, long[] toldOnsets, Facts rest) {
        this(terms, told, denied, toldOnsets, rest.measured, rest.planned, rest.age, rest.sex, rest.notUnderstood);
    }

    private Facts(
            Terms terms,
            long[] told,
            long[] denied,
            long[] toldOnsets,
            double[] measured,
            long[] planned,
            int age,
            Sex sex,
            boolean notUnderstood) {
        this.terms = terms;
        this.told = told;
        this.denied = denied;
        this.toldOnsets = toldOnsets;
        this.measured = measured;
        this.planned = planned;
        this.age = age;
        this.sex = sex;
        this.notUnderstood = notUnderstood;
        this.present = Bits.empty(terms.count());
        this.absent = Bits.empty(terms.count());
        Bits.each(told, finding -> Bits.addAll(present, terms.implied(finding)));
        for (Terms.Meaning meaning : terms.meanings()) {
            if (measured[meaning.measurement()] >= meaning.from()) {
                Bits.addAll(present, terms.implied(meaning.finding()));
            }
        }
        Bits.each(denied, finding -> Bits.addAll(absent, terms.implying(finding)));
        for (int i = 0; i < absent.length; i++) {
            absent[i] &= ~present[i];
        }
        this.onsets = NO_ONSETS == toldOnsets ? NO_ONSETS : implied(terms, toldOnsets);
        this.latestOnset = latest(toldOnsets);
    }

    /** A finding's own onset counts; only without one does it begin with what implies it. */
    private static long[] implied(Terms terms, long[] toldOnsets) {
        long[] onsets = new long[toldOnsets.length];
        Arrays.fill(onsets, UNKNOWN_ONSET);
        for (int finding = 0; finding < toldOnsets.length; finding++) {
            long seconds = toldOnsets[finding];
            if (seconds != UNKNOWN_ONSET) {
                int told = finding;
                Bits.each(terms.implied(finding), one -> {
                    if (one == told || toldOnsets[one] == UNKNOWN_ONSET) {
                        onsets[one] = sooner(onsets[one], seconds);
                    }
                });
            }
        }
        return onsets;
    }

    private static long latest(long[] toldOnsets) {
        long latest = UNKNOWN_ONSET;
        for (long seconds : toldOnsets) {
            latest = sooner(latest, seconds);
        }
        return latest;
    }

    static Facts of(Report report, Terms terms) {
        long[] told = Bits.empty(terms.count());
        long[] denied = Bits.empty(terms.count());
        long[] onsets = NO_ONSETS;
        for (Finding finding : report.findings()) {
            int number = terms.finding(finding.id());
            if (finding.presence() == Presence.PRESENT) {
                Bits.add(told, number);
                var since = finding.since();
                if (since != null) {
                    if (onsets == NO_ONSETS) {
                        onsets = new long[terms.count()];
                        Arrays.fill(onsets, UNKNOWN_ONSET);
                    }
                    onsets[number] = sooner(onsets[number], Math.max(0, since.toSeconds()));
                }
            } else if (finding.presence() == Presence.ABSENT) {
                Bits.add(denied, number);
            }
        }
        double[] measured = new double[terms.measurements()];
        Arrays.fill(measured, Double.NaN);
        for (var measurement : report.measurements()) {
            int number = terms.measurement(measurement.id());
            measured[number] = Double.isNaN(measured[number])
                    ? measurement.value()
                    : Math.max(measured[number], measurement.value());
        }
        long[] planned = Bits.empty(terms.procedures());
        report.plannedProcedures().forEach(id -> Bits.add(planned, terms.procedure(id)));
        Integer age = report.age();
        return new Facts(
                terms,
                told,
                denied,
                onsets,
                measured,
                planned,
                age == null ? -1 : age,
                report.sex(),
                report.notUnderstoodText());
    }

    /** The same report with one finding told otherwise. */
    Facts with(int finding, Presence presence) {
        long[] toldThen = told.clone();
        long[] deniedThen = denied.clone();
        long bit = 1L << finding;
        toldThen[finding >>> 6] &= ~bit;
        deniedThen[finding >>> 6] &= ~bit;
        switch (presence) {
            case PRESENT -> toldThen[finding >>> 6] |= bit;
            case ABSENT -> deniedThen[finding >>> 6] |= bit;
            case UNKNOWN -> {}
        }
        long[] onsetsThen = toldOnsets;
        if (presence != Presence.PRESENT && toldOnsets != NO_ONSETS && toldOnsets[finding] != UNKNOWN_ONSET) {
            onsetsThen = toldOnsets.clone();
            onsetsThen[finding] = UNKNOWN_ONSET;
        }
        return new Facts(terms, toldThen, deniedThen, onsetsThen, this);
    }

    long[] present() {
        return present;
    }

    long[] absent() {
        return absent;
    }

    long[] told() {
        return told;
    }

    long[] denied() {
        return denied;
    }

    long[] planned() {
        return planned;
    }

    /** Seconds since a present finding began, or {@link #UNKNOWN_ONSET}. */
    long onset(int finding) {
        return onsets == NO_ONSETS ? UNKNOWN_ONSET : onsets[finding];
    }

    /** Seconds since the most recent beginning, or {@link #UNKNOWN_ONSET}. */
    long latestOnset() {
        return latestOnset;
    }

    /** The value, or NaN. */
    double measured(int measurement) {
        return measured[measurement];
    }

    /** Years, or -1. */
    int age() {
        return age;
    }

    Sex sex() {
        return sex;
    }

    boolean notUnderstood() {
        return notUnderstood;
    }

    boolean contradictory() {
        return Bits.meet(told, denied);
    }

    boolean empty() {
        for (int i = 0; i < told.length; i++) {
            if ((told[i] | denied[i]) != 0) {
                return false;
            }
        }
        for (double value : measured) {
            if (!Double.isNaN(value)) {
                return false;
            }
        }
        return !Bits.meet(planned, planned);
    }

    private static long sooner(long one, long other) {
        if (one == UNKNOWN_ONSET || other == UNKNOWN_ONSET) {
            return one == UNKNOWN_ONSET ? other : one;
        }
        return Math.min(one, other);
    }
}
