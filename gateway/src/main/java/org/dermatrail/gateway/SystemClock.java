package org.dermatrail.gateway;

import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place where the gateway reads the machine's clock; everything else is handed an {@link InstantSource}. */
final class SystemClock {

    @Produces
    InstantSource clock() {
        return InstantSource.system();
    }
}
