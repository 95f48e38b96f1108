package org.dermatrail.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsConfigTest {

    @Test
    void defaultsAreAsDocumented() {
        LimitsConfig config = LimitsFixture.with();

        assertThat(config.body().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.bodies().asLongValue()).isEqualTo(32 * 1024 * 1024);
        assertThat(config.bodyTime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.uri()).isEqualTo(8192);
        assertThat(config.headers()).isEqualTo(16384);
        assertThat(config.subjectRate()).isEqualTo(200);
        assertThat(config.subjectBurst()).isEqualTo(400);
        assertThat(config.anonymousRate()).isEqualTo(100);
        assertThat(config.anonymousBurst()).isEqualTo(200);
        assertThat(config.callers()).isEqualTo(100_000);
    }
}
