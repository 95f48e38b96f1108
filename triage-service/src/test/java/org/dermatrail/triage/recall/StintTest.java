package org.dermatrail.triage.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StintTest {

    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;

    @Test
    void endsAfterItsTimeHoweverMuchIsLeft() {
        Stint stint = new Stint(200, Duration.ofMillis(100), clock);

        stint.did(stint.portion());
        now = now.plusMillis(60);
        assertThat(stint.goesOn()).isTrue();

        stint.did(stint.portion());
        now = now.plusMillis(60);
        assertThat(stint.goesOn()).isFalse();
    }

    @Test
    void goesOnInSmallPortionsToTheLast() {
        Stint stint = new Stint(25, Duration.ofSeconds(1), clock);
        int done = 0;

        while (stint.goesOn()) {
            assertThat(stint.portion()).isBetween(1, 10);
            done += stint.portion();
            stint.did(stint.portion());
        }

        assertThat(done).isEqualTo(25);
    }
}
