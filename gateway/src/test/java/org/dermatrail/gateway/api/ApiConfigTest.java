package org.dermatrail.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiConfigTest {

    @Test
    void defaultsAreAsDocumented() {
        ApiConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ApiConfig.class)
                .build()
                .getConfigMapping(ApiConfig.class);

        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.kept()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.keptIncomplete()).isEqualTo(Duration.ofSeconds(2));
    }
}
