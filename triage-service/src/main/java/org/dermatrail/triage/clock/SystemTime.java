package org.dermatrail.triage.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The clock of the machine, in UTC. */
class SystemTime {

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
