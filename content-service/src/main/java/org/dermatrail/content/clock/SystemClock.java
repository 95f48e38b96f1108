package org.dermatrail.content.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Produces the clock, cut to whole microseconds because that is what PostgreSQL keeps: a time reads the same before and
 * after it was stored.
 */
@ApplicationScoped
class SystemClock {

    @Produces
    @ApplicationScoped
    InstantSource instants() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
