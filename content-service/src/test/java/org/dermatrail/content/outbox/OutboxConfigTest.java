package org.dermatrail.content.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        OutboxConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(OutboxConfig.class)
                .withDefaultValue("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1/content")
                .withDefaultValue("quarkus.datasource.username", "content")
                .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:19092")
                .build()
                .getConfigMapping(OutboxConfig.class);

        assertThat(config.relay()).isTrue();
        assertThat(config.topic()).isEqualTo("dermatrail.content.article.v1");
        assertThat(config.partitions()).isEqualTo(3);
        assertThat(config.replication()).isEqualTo((short) -1);
        assertThat(config.source()).isEqualTo("https://dermatrail.org/content");
        assertThat(config.batch()).isEqualTo(200);
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.delivery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1/content");
        assertThat(config.username()).isEqualTo("content");
        assertThat(config.password()).isEmpty();
        assertThat(config.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }
}
