package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoutingConfigTest {

    @Test
    void defaultsAreAsDocumented() {
        RoutingConfig config = RoutingFixture.with();

        assertThat(config.content()).containsExactly(URI.create("http://127.0.0.1:8081"));
        assertThat(config.triage()).containsExactly(URI.create("http://127.0.0.1:8082"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.probeInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.connections()).isEqualTo(256);
        assertThat(config.streamIdle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.streams()).isEqualTo(16);
    }

    @Test
    void replicasAreAList() {
        RoutingConfig config = RoutingFixture.with("content", "http://127.0.0.1:1,http://127.0.0.1:2");

        assertThat(config.content()).hasSize(2);
    }
}
