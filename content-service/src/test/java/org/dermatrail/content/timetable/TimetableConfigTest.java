package org.dermatrail.content.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimetableConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        TimetableConfig config = new SmallRyeConfigBuilder()
                .withMapping(TimetableConfig.class)
                .build()
                .getConfigMapping(TimetableConfig.class);

        assertThat(config.enabled()).isTrue();
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.reviewInterval()).isEqualTo(Duration.ofMinutes(1));
    }
}
