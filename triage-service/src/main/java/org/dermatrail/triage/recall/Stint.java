package org.dermatrail.triage.recall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How much one transaction of a recall does. Whoever changes knowledge waits for it, and every new report waits behind
 * them, so it ends after a time, however slow the single assessment is at the moment; a first portion is always done.
 */
final class Stint {

    /** So few that the time can be kept, so many that each does not cost a query of its own. */
    private static final int PORTION = 10;

    private final InstantSource clock;
    private final Instant end;
    private int left;

    Stint(int most, Duration longest, InstantSource clock) {
        this.clock = clock;
        this.end = clock.instant().plus(longest);
        this.left = most;
    }

    /** How many to do next. */
    int portion() {
        return Math.min(PORTION, left);
    }

    void did(int count) {
        left -= count;
    }

    boolean goesOn() {
        return left > 0 && !clock.instant().isAfter(end);
    }
}
