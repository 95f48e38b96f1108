package org.dermatrail.content.reliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelianceConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        RelianceConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(RelianceConfig.class)
                .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:19092")
                .build()
                .getConfigMapping(RelianceConfig.class);

        assertThat(config.consume()).isTrue();
        assertThat(config.topic()).isEqualTo("dermatrail.triage.assessment.v1");
        assertThat(config.group()).isEqualTo("dermatrail-content-reliance");
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }
}
