package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterviewConfigTest {

    @Test
    void defaults() {
        InterviewConfig config = new SmallRyeConfigBuilder()
                .withMapping(InterviewConfig.class)
                .build()
                .getConfigMapping(InterviewConfig.class);
        assertThat(config.life()).isEqualTo(Duration.ofHours(24));
    }
}
