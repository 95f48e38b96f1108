package org.dermatrail.triage.scoring;

import java.util.Arrays;

/** When findings began, as told: seconds ago. Few findings come with a time, so they are looked through. */
final class Onsets {

    static final long UNKNOWN = -1;
    static final Onsets NONE = new Onsets(new int[0], new long[0]);

    private final int[] findings;
    private final long[] seconds;

    private Onsets(int[] findings, long[] seconds) {
        this.findings = findings;
        this.seconds = seconds;
    }

    /** One more told; of two times for one finding the more recent counts. */
    Onsets with(int finding, long ago) {
        int place = place(finding);
        if (place < findings.length) {
            long[] sooner = seconds.clone();
            sooner[place] = Math.min(sooner[place], ago);
            return new Onsets(findings, sooner);
        }
        int[] more = Arrays.copyOf(findings, place + 1);
        long[] times = Arrays.copyOf(seconds, place + 1);
        more[place] = finding;
        times[place] = ago;
        return new Onsets(more, times);
    }

    Onsets without(int finding) {
        int place = place(finding);
        if (place == findings.length) {
            return this;
        }
        int last = findings.length - 1;
        int[] fewer = Arrays.copyOf(findings, last);
        long[] times = Arrays.copyOf(seconds, last);
        if (place < last) {
            fewer[place] = findings[last];
            times[place] = seconds[last];
        }
        return new Onsets(fewer, times);
    }

    /** A finding's own onset counts; only without one does it begin with what implies it. */
    long of(int finding, Terms terms) {
        int place = place(finding);
        if (place < findings.length) {
            return seconds[place];
        }
        long soonest = UNKNOWN;
        for (int i = 0; i < findings.length; i++) {
            if (Bits.has(terms.implied(findings[i]), finding)) {
                soonest = sooner(soonest, seconds[i]);
            }
        }
        return soonest;
    }

    /** The most recent of all, or {@link #UNKNOWN}. */
    long latest() {
        long latest = UNKNOWN;
        for (long ago : seconds) {
            latest = sooner(latest, ago);
        }
        return latest;
    }

    private int place(int finding) {
        int place = 0;
        while (place < findings.length && findings[place] != finding) {
            place++;
        }
        return place;
    }

    private static long sooner(long known, long ago) {
        return known == UNKNOWN ? ago : Math.min(known, ago);
    }
}
