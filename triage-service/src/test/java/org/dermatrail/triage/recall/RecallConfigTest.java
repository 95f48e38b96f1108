package org.dermatrail.triage.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A default that changes changes every deployment that relies on it, so each is pinned. */
class RecallConfigTest {

    @Test
    void defaults() {
        RecallConfig config = new SmallRyeConfigBuilder()
                .withMapping(RecallConfig.class)
                .build()
                .getConfigMapping(RecallConfig.class);
        assertThat(config.shard()).isEqualTo(2000);
        assertThat(config.batch()).isEqualTo(200);
        assertThat(config.hold()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.forecast()).isEqualTo(5000);
        assertThat(config.sample()).isEqualTo(20);
        assertThat(config.abandoned()).isEqualTo(Duration.ofSeconds(60));
    }
}
