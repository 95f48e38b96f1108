package org.dermatrail.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveConfigTest {

    @Test
    void defaultsAreAsDocumented() {
        LiveConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);

        assertThat(config.connections()).isEqualTo(100);
        assertThat(config.connectionsPerSubject()).isEqualTo(10);
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.opening()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.discovery()).isEqualTo(Duration.ofSeconds(5));
    }
}
