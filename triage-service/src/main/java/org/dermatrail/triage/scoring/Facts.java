package org.dermatrail.triage.scoring;

import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;

/**
 * A report by number: bit sets of what is present and absent, what those imply included; among what is present are the
 * measurements that were taken, the procedures that are planned, the age, the sex and what can be said of the whole.
 * Where a finding is told both present and absent, present counts. Where a measurement has several values, each of them
 * can make a rule hold.
 */
final class Facts {

    private final Terms terms;
    private final Circumstances circumstances;
    private final long[] told;
    private final long[] denied;
    private final long[] unsure;
    private final long[] present;
    private final long[] absent;
    private final Onsets onsets;

    private Facts(
            Terms terms,
            Circumstances circumstances,
            long[] told,
            long[] denied,
            long[] unsure,
            long[] present,
            long[] absent,
            Onsets onsets) {
        this.terms = terms;
        this.circumstances = circumstances;
        this.told = told;
        this.denied = denied;
        this.unsure = unsure;
        this.present = present;
        this.absent = absent;
        this.onsets = onsets;
        tellOfTheWhole();
    }

    static Facts of(Report report, Terms terms) {
        long[] told = terms.none();
        long[] denied = terms.nothing();
        long[] unsure = terms.nothing();
        var onsets = Onsets.NONE;
        for (Finding finding : report.findings()) {
            int number = terms.finding(finding.id());
            switch (finding.presence()) {
                case PRESENT -> {
                    Bits.add(told, number);
                    var since = finding.since();
                    if (since != null) {
                        onsets = onsets.with(number, Math.max(0, since.toSeconds()));
                    }
                }
                case ABSENT -> denied = Bits.with(denied, number);
                case UNKNOWN -> unsure = Bits.with(unsure, number);
            }
        }
        return implying(terms, Circumstances.of(report, terms), told, denied, unsure, onsets);
    }

    private static Facts implying(
            Terms terms, Circumstances circumstances, long[] told, long[] denied, long[] unsure, Onsets onsets) {
        long[] present = circumstances.given().clone();
        for (int finding = Bits.next(told, 0); finding >= 0; finding = Bits.next(told, finding + 1)) {
            Bits.addAll(present, terms.implied(finding));
        }
        for (Terms.Meaning meaning : terms.meanings()) {
            for (double value : circumstances.measured()[meaning.measurement()]) {
                if (value >= meaning.from()) {
                    Bits.addAll(present, terms.implied(meaning.finding()));
                }
            }
        }
        return new Facts(terms, circumstances, told, denied, unsure, present, absent(terms, denied, present), onsets);
    }

    /** Most reports deny nothing: they share one empty set. */
    private static long[] absent(Terms terms, long[] denied, long[] present) {
        if (Bits.none(denied)) {
            return terms.nothing();
        }
        long[] absent = terms.none();
        for (int finding = Bits.next(denied, 0); finding >= 0; finding = Bits.next(denied, finding + 1)) {
            Bits.addAll(absent, terms.implying(finding));
        }
        Bits.removeAll(absent, present);
        return absent;
    }

    /** The same report with one finding told otherwise. */
    Facts with(int finding, Presence presence) {
        boolean there = presence == Presence.PRESENT;
        if (there && !Bits.has(denied, finding)) {
            return learning(finding);
        }
        long[] toldThen = told.clone();
        long[] deniedThen = denied.clone();
        Bits.remove(toldThen, finding);
        Bits.remove(deniedThen, finding);
        switch (presence) {
            case PRESENT -> Bits.add(toldThen, finding);
            case ABSENT -> Bits.add(deniedThen, finding);
            case UNKNOWN -> {}
        }
        return implying(terms, circumstances, toldThen, deniedThen, unsure, there ? onsets : onsets.without(finding));
    }

    /** A report of its own that says the same. */
    Facts copy() {
        return new Facts(terms, circumstances, told.clone(), denied, unsure, present.clone(), absent.clone(), onsets);
    }

    /** What was not denied can be added to what is known: nothing has to be implied anew. */
    private Facts learning(int finding) {
        var then = copy();
        then.learn(finding);
        return then;
    }

    private void learn(int finding) {
        Bits.add(told, finding);
        Bits.addAll(present, terms.implied(finding));
        Bits.removeAll(absent, terms.implied(finding));
        tellOfTheWhole();
    }

    /** Makes a copy of a report say what the report says and that a finding is present which it did not deny. */
    void become(Facts original, int finding) {
        long[] implied = terms.implied(finding);
        for (int i = 0; i < implied.length; i++) {
            told[i] = original.told[i];
            present[i] = original.present[i] | implied[i];
            absent[i] = original.absent[i] & ~implied[i];
        }
        Bits.add(told, finding);
        tellOfTheWhole();
    }

    private void tellOfTheWhole() {
        tell(Condition.State.EMPTY, empty());
        tell(Condition.State.NOT_UNDERSTOOD, notUnderstood());
        tell(Condition.State.CONTRADICTORY, contradictory());
        tell(Condition.State.GRAVE_UNKNOWN, isGraveUnknown());
    }

    private void tell(Condition.State state, boolean holds) {
        if (holds) {
            Bits.add(present, terms.state(state));
        } else {
            Bits.remove(present, terms.state(state));
        }
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

    /** Findings that speak for something grave and are told to be unknown, where nothing else tells of them. */
    long[] graveUnknown() {
        long[] left = unsure.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] &= terms.grave()[i] & ~present[i] & ~absent[i];
        }
        return left;
    }

    private boolean isGraveUnknown() {
        for (int i = 0; i < unsure.length; i++) {
            if ((unsure[i] & terms.grave()[i] & ~present[i] & ~absent[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Seconds since a present finding began, or {@link Onsets#UNKNOWN}. */
    long onset(int finding) {
        return onsets.of(finding, terms);
    }

    /** Seconds since the most recent beginning, or NaN. */
    double latestOnset() {
        long latest = onsets.latest();
        return latest == Onsets.UNKNOWN ? Double.NaN : latest;
    }

    /** Its distinct values; empty where it was not measured. */
    double[] measured(int measurement) {
        return circumstances.measured()[measurement];
    }

    /** Years, or NaN. */
    double age() {
        return circumstances.age();
    }

    Sex sex() {
        return circumstances.sex();
    }

    boolean notUnderstood() {
        return circumstances.notUnderstood();
    }

    /** Whether something is denied that is told, or follows from what is told or measured. */
    boolean contradictory() {
        return circumstances.disagreeing() || Bits.meet(present, denied);
    }

    boolean empty() {
        return Bits.none(told) && Bits.none(denied) && circumstances.bare();
    }
}
