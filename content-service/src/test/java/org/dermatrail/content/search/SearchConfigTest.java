package org.dermatrail.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        SearchConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SearchConfig.class)
                .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:19092")
                .build()
                .getConfigMapping(SearchConfig.class);

        assertThat(config.index()).isTrue();
        assertThat(config.topic()).isEqualTo("dermatrail.content.article.v1");
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.rest()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.backlog()).isEqualTo(50_000);
        assertThat(config.survey()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.batch()).isEqualTo(200);
        assertThat(config.bootstrapServers()).isEqualTo("127.0.0.1:19092");
    }
}
