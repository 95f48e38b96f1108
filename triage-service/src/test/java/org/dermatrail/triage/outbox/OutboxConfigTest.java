package org.dermatrail.triage.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A default that changes changes every deployment that relies on it, so each is pinned. */
class OutboxConfigTest {

    @Test
    void defaults() {
        OutboxConfig config = new SmallRyeConfigBuilder()
                .withMapping(OutboxConfig.class)
                .build()
                .getConfigMapping(OutboxConfig.class);
        assertThat(config.batch()).isEqualTo(500);
        assertThat(config.idle()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retry()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.partitions()).isEqualTo(6);
        assertThat(config.replication()).isEqualTo((short) 1);
    }
}
