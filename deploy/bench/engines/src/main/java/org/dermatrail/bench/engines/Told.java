package org.dermatrail.bench.engines;

import java.util.Arrays;
import java.util.BitSet;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;

/** A report as the peers' rules read it: plain arrays, all implications worked out. Public, since Drools compiles against it. */
public final class Told {

    private final boolean[] present;
    private final boolean[] absent;
    private final long[] onset;
    private final boolean[] known;
    private final double[] measured;
    private final boolean[] planned;
    private final long latest;
    private final int age;
    private final int sex;
    private final boolean garbled;
    private final boolean contradicted;
    private final boolean blank;
    private final boolean doubtful;
    private final BitSet fired = new BitSet();

    Told(Report report, Numbers numbers) {
        present = new boolean[numbers.findings()];
        absent = new boolean[numbers.findings()];
        boolean[] said = new boolean[numbers.findings()];
        boolean[] denied = new boolean[numbers.findings()];
        boolean[] unsure = new boolean[numbers.findings()];
        long[] times = new long[numbers.findings()];
        Arrays.fill(times, -1);
        for (Finding finding : report.findings()) {
            int number = numbers.finding(finding.id());
            said[number] |= finding.presence() == Presence.PRESENT;
            denied[number] |= finding.presence() == Presence.ABSENT;
            unsure[number] |= finding.presence() == Presence.UNKNOWN;
            var since = finding.since();
            if (since != null && finding.presence() == Presence.PRESENT) {
                times[number] = sooner(times[number], Math.max(0, since.toSeconds()));
            }
        }
        known = new boolean[numbers.measurements()];
        measured = new double[numbers.measurements()];
        report.measurements().forEach(one -> {
            int number = numbers.measurement(one.id());
            measured[number] = known[number] ? Math.max(measured[number], one.value()) : one.value();
            known[number] = true;
        });
        imply(said, denied, numbers);
        onset = onsets(times, numbers);
        latest = Arrays.stream(times).reduce(-1, Told::sooner);
        planned = new boolean[numbers.procedures()];
        report.plannedProcedures().forEach(id -> planned[numbers.procedure(id)] = true);
        Integer years = report.age();
        age = years == null ? -1 : years;
        sex = report.sex().ordinal();
        garbled = report.notUnderstoodText();
        boolean clash = false;
        boolean nothing =
                report.measurements().isEmpty() && report.plannedProcedures().isEmpty();
        for (int i = 0; i < said.length; i++) {
            clash |= said[i] && denied[i];
            nothing &= !said[i] && !denied[i];
        }
        contradicted = clash;
        blank = nothing;
        doubtful = numbers.grave().stream().anyMatch(one -> unsure[one] && !present[one] && !absent[one]);
    }

    private void imply(boolean[] said, boolean[] denied, Numbers numbers) {
        boolean[] meant = said.clone();
        for (Numbers.Meaning meaning : numbers.meanings()) {
            int number = meaning.measurement();
            meant[meaning.finding()] |= known[number] && measured[number] >= meaning.from();
        }
        for (int one = 0; one < meant.length; one++) {
            if (meant[one]) {
                for (int other : numbers.implied(one)) {
                    present[other] = true;
                }
            }
            if (denied[one]) {
                for (int other : numbers.implying(one)) {
                    absent[other] = true;
                }
            }
        }
        for (int i = 0; i < present.length; i++) {
            absent[i] &= !present[i];
        }
    }

    private static long[] onsets(long[] times, Numbers numbers) {
        long[] onsets = times.clone();
        for (int one = 0; one < times.length; one++) {
            if (times[one] >= 0) {
                for (int other : numbers.implied(one)) {
                    if (times[other] < 0) {
                        onsets[other] = sooner(onsets[other], times[one]);
                    }
                }
            }
        }
        return onsets;
    }

    private static long sooner(long one, long other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    public boolean present(int finding) {
        return present[finding];
    }

    public boolean absent(int finding) {
        return absent[finding];
    }

    /** Seconds ago, or -1. */
    public long onset(int finding) {
        return onset[finding];
    }

    /** Whether there is a value. */
    public boolean known(int measurement) {
        return known[measurement];
    }

    /** The value, 0 where there is none. */
    public double measured(int measurement) {
        return measured[measurement];
    }

    public boolean planned(int procedure) {
        return planned[procedure];
    }

    /** Seconds since the most recent beginning, or -1. */
    public long getLatest() {
        return latest;
    }

    /** Years, or -1. */
    public int getAge() {
        return age;
    }

    /** The ordinal of the sex. */
    public int getSex() {
        return sex;
    }

    public boolean isGarbled() {
        return garbled;
    }

    public boolean isContradicted() {
        return contradicted;
    }

    public boolean isBlank() {
        return blank;
    }

    public boolean isDoubtful() {
        return doubtful;
    }

    /** How many hold. */
    public int count(boolean... each) {
        int count = 0;
        for (boolean one : each) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Called by a rule that fires. */
    public void fire(int number) {
        fired.set(number);
    }

    boolean[] presentFindings() {
        return present;
    }

    boolean[] absentFindings() {
        return absent;
    }

    long[] onsets() {
        return onset;
    }

    boolean[] knownValues() {
        return known;
    }

    double[] measuredValues() {
        return measured;
    }

    boolean[] plannedProcedures() {
        return planned;
    }

    BitSet fired() {
        return fired;
    }
}
