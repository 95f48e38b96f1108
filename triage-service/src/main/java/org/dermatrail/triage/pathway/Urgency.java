package org.dermatrail.triage.pathway;

import java.time.Duration;

/**
 * How soon somebody should be seen, from the least to the most urgent. Each level owns a band of the score and the time
 * within which it asks for help where no rule says otherwise; {@code SELF_CARE} means to look again within that time.
 */
public enum Urgency {
    SELF_CARE(0, 19, Duration.ofDays(90)),
    CONSULTATION(20, 49, Duration.ofDays(14)),
    CONSULTATION_24(50, 74, Duration.ofHours(24)),
    EMERGENCY(75, 89, Duration.ofHours(4)),
    EMERGENCY_AMBULANCE(90, 100, Duration.ZERO);

    private static final Urgency[] LEVELS = values();

    private final int min;
    private final int max;
    private final Duration within;

    Urgency(int min, int max, Duration within) {
        this.min = min;
        this.max = max;
        this.within = within;
    }

    /** Lowest score of the band. */
    public int min() {
        return min;
    }

    /** Highest score of the band. */
    public int max() {
        return max;
    }

    /** The time within which this level asks for help by default. */
    public Duration within() {
        return within;
    }

    /** Whether this level is the same as the other or more urgent. */
    public boolean atLeast(Urgency other) {
        return ordinal() >= other.ordinal();
    }

    /** The more urgent of the two. */
    public Urgency orMore(Urgency other) {
        return atLeast(other) ? this : other;
    }

    /** The level whose band holds the score. */
    public static Urgency of(int score) {
        for (int level = LEVELS.length - 1; level > 0; level--) {
            if (score >= LEVELS[level].min) {
                return LEVELS[level];
            }
        }
        return SELF_CARE;
    }
}
