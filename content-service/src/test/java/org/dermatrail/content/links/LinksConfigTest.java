package org.dermatrail.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinksConfigTest {

    static LinksConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(LinksConfig.class);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(LinksConfig.class);
    }

    @Test
    void theDefaultsAreTheseOnPurpose() {
        LinksConfig config = config(Map.of());

        assertThat(config.watch()).isFalse();
        assertThat(config.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.again()).isEqualTo(Duration.ofDays(7));
        assertThat(config.retry()).isEqualTo(Duration.ofDays(1));
        assertThat(config.failures()).isEqualTo(3);
        assertThat(config.batch()).isEqualTo(20);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.redirects()).isEqualTo(5);
        assertThat(config.ports()).isEqualTo(Set.of(80, 443));
        assertThat(config.trustedHosts()).isEmpty();
        assertThat(config.userAgent()).isEqualTo("Dermatrail");
    }
}
