package org.dermatrail.triage.intake;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long ago what a text tells of began. */
final class Beginnings {

    private static final Duration HALF_A_LIFE = Duration.ofDays(16 * 365L);

    private final Times times;
    private final Set<String> passing;

    /** @param passing findings that come and go */
    Beginnings(Times times, Set<String> passing) {
        this.times = times;
        this.passing = passing;
    }

    /** What comes and goes has not lasted half a life, unless it is said to: such a time is an age. */
    @Nullable
    Duration of(String finding, Mention mention) {
        boolean passes = passing.contains(finding);
        return times.of(mention)
                .filter(span -> !span.vague())
                .filter(span -> !passes || span.since().compareTo(HALF_A_LIFE) < 0 || times.isSaidToLast(span))
                .map(TimeSpan::since)
                .orElse(null);
    }
}
