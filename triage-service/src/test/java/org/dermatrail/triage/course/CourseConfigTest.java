package org.dermatrail.triage.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourseConfigTest {

    @Test
    void defaults() {
        CourseConfig config = new SmallRyeConfigBuilder()
                .withMapping(CourseConfig.class)
                .build()
                .getConfigMapping(CourseConfig.class);
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.batch()).isEqualTo(200);
    }
}
