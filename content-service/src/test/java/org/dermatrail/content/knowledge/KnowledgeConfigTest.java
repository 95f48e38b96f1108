package org.dermatrail.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class KnowledgeConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        KnowledgeConfig config = new SmallRyeConfigBuilder()
                .withMapping(KnowledgeConfig.class)
                .build()
                .getConfigMapping(KnowledgeConfig.class);

        assertThat(config.address()).isEmpty();
        assertThat(config.articles()).isEqualTo(10);
        assertThat(config.claims()).isEqualTo(100);
    }
}
