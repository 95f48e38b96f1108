package org.dermatrail.bench.engines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;

/**
 * A report as the peers' rules read it: plain arrays, all implications worked out. For Drools it is told once as a whole
 * and once for each finding that is present. Public, since Drools compiles against it.
 */
public final class Told {

    /** The number of the report as a whole. */
    static final int WHOLE = -1;

    private final int number;

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
    private final BitSet there;
    private final BitSet fired;

    /** The same, told for a finding that is present. */
    private Told(Told report, int finding) {
        number = finding;
        present = report.present;
        absent = report.absent;
        onset = report.onset;
        known = report.known;
        measured = report.measured;
        planned = report.planned;
        latest = report.latest;
        age = report.age;
        sex = report.sex;
        garbled = report.garbled;
        contradicted = report.contradicted;
        blank = report.blank;
        doubtful = report.doubtful;
        there = report.there;
        fired = report.fired;
    }

    /** Costs as little as the report has findings, so that the peers are not charged for how it is handed to them. */
    Told(Report report, Numbers numbers) {
        number = WHOLE;
        there = new BitSet(numbers.findings());
        fired = new BitSet();
        present = new boolean[numbers.findings()];
        absent = new boolean[numbers.findings()];
        known = new boolean[numbers.measurements()];
        measured = new double[numbers.measurements()];
        planned = new boolean[numbers.procedures()];
        var said = new BitSet(numbers.findings());
        var denied = new BitSet(numbers.findings());
        for (Finding finding : report.findings()) {
            int number = numbers.finding(finding.id());
            switch (finding.presence()) {
                case PRESENT -> said.set(number);
                case ABSENT -> denied.set(number);
                case UNKNOWN -> {}
            }
        }
        for (Measurement one : report.measurements()) {
            int number = numbers.measurement(one.id());
            measured[number] = known[number] ? Math.max(measured[number], one.value()) : one.value();
            known[number] = true;
        }
        imply(said, denied, numbers);
        onset = onsets(report, numbers);
        latest = latest(report);
        for (String id : report.plannedProcedures()) {
            planned[numbers.procedure(id)] = true;
        }
        Integer years = report.age();
        age = years == null ? -1 : years;
        sex = report.sex().ordinal();
        garbled = report.notUnderstoodText();
        contradicted = said.intersects(denied);
        blank = said.isEmpty()
                && denied.isEmpty()
                && report.measurements().isEmpty()
                && report.plannedProcedures().isEmpty();
        doubtful = doubtful(report, numbers);
    }

    private void imply(BitSet said, BitSet denied, Numbers numbers) {
        for (int one = denied.nextSetBit(0); one >= 0; one = denied.nextSetBit(one + 1)) {
            for (int other : numbers.implying(one)) {
                absent[other] = true;
            }
        }
        for (int one = said.nextSetBit(0); one >= 0; one = said.nextSetBit(one + 1)) {
            meet(one, numbers);
        }
        for (Numbers.Meaning meaning : numbers.meanings()) {
            int number = meaning.measurement();
            if (known[number] && measured[number] >= meaning.from()) {
                meet(meaning.finding(), numbers);
            }
        }
    }

    private void meet(int finding, Numbers numbers) {
        for (int other : numbers.implied(finding)) {
            present[other] = true;
            there.set(other);
            absent[other] = false;
        }
    }

    /** Few reports tell when something began: the others share what says that nothing is known. */
    private static long[] onsets(Report report, Numbers numbers) {
        if (latest(report) < 0) {
            return numbers.undated();
        }
        long[] times = numbers.undated().clone();
        for (Finding finding : report.findings()) {
            int number = numbers.finding(finding.id());
            times[number] = sooner(times[number], time(finding));
        }
        long[] onsets = times.clone();
        for (Finding finding : report.findings()) {
            int one = numbers.finding(finding.id());
            for (int other : numbers.implied(one)) {
                if (times[other] < 0) {
                    onsets[other] = sooner(onsets[other], times[one]);
                }
            }
        }
        return onsets;
    }

    private static long latest(Report report) {
        long latest = -1;
        for (Finding finding : report.findings()) {
            latest = sooner(latest, time(finding));
        }
        return latest;
    }

    private static long time(Finding finding) {
        var since = finding.since();
        return since == null || finding.presence() != Presence.PRESENT ? -1 : Math.max(0, since.toSeconds());
    }

    private boolean doubtful(Report report, Numbers numbers) {
        for (Finding finding : report.findings()) {
            int number = numbers.finding(finding.id());
            if (finding.presence() == Presence.UNKNOWN
                    && numbers.isGrave(number)
                    && !present[number]
                    && !absent[number]) {
                return true;
            }
        }
        return false;
    }

    private static long sooner(long one, long other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /** The whole, and the same for each finding that is present. */
    List<Told> each() {
        var each = new ArrayList<Told>();
        each.add(this);
        for (int finding = there.nextSetBit(0); finding >= 0; finding = there.nextSetBit(finding + 1)) {
            each.add(new Told(this, finding));
        }
        return each;
    }

    /** The finding for which it is told, or {@link #WHOLE}. */
    public int getNumber() {
        return number;
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
