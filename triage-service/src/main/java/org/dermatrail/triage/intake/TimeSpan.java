package org.dermatrail.triage.intake;

import java.time.Duration;

/**
 * A time that the text gives, from token {@code from} up to {@code to}: how long before now.
 *
 * @param vague it is given by the calendar ("since November"), so that nobody knows here how far it is away:
 *     {@code since} only tells the old from the recent then
 */
record TimeSpan(int from, int to, Duration since, Kind kind, boolean vague) {

    TimeSpan(int from, int to, Duration since, Kind kind) {
        this(from, to, since, kind, false);
    }

    enum Kind {
        /** A point in the past: "three weeks ago". */
        AGO,
        /** A stretch up to now: "for three weeks", "since Monday". */
        LASTING,
        /** Still to come: "in three weeks". */
        AHEAD,
        /** Somebody's age: "three years old". */
        AGE
    }

    boolean isPast() {
        return kind == Kind.AGO || kind == Kind.LASTING;
    }

    int distance(Mention mention) {
        return Math.max(0, Math.max(mention.from() - to, from - mention.to()));
    }
}
