package org.dermatrail.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class TransferConfigTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        TransferConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TransferConfig.class)
                .build()
                .getConfigMapping(TransferConfig.class);

        assertThat(config.line()).isEqualTo(2 * 1024 * 1024);
        assertThat(config.lines()).isEqualTo(500);
        assertThat(config.bytes()).isEqualTo(4 * 1024 * 1024);
        assertThat(config.imports()).isEqualTo(4);
        assertThat(config.page()).isEqualTo(100);
    }
}
