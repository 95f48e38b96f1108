package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityConfigTest {

    @Test
    void theDefaultsAreTheseOnPurpose() {
        QualityConfig config = config(Map.of());

        assertThat(config.blocking())
                .contains(Set.of(
                        Concern.CLAIM_WITHOUT_SOURCE,
                        Concern.SOURCE_DEAD,
                        Concern.PROMOTIONAL_CLAIM,
                        Concern.APPROVAL_WITHOUT_JURISDICTION));
        assertThat(config.sourceAge()).isEqualTo(Duration.ofDays(730));
    }

    @Test
    void everyCodeCanBlockAndNothingCan() {
        for (Concern concern : Concern.values()) {
            assertThat(config(Map.of("dermatrail.quality.blocking", concern.toString()))
                            .blocking())
                    .contains(Set.of(concern));
        }
        assertThat(config(Map.of("dermatrail.quality.blocking", "")).blocking()).isEmpty();
    }

    @Test
    void aCodeThatThereIsNotIsRefusedAtStart() {
        assertThatThrownBy(() -> config(Map.of("dermatrail.quality.blocking", "claim-without-sauce")))
                .isInstanceOf(ConfigValidationException.class);
    }

    private static QualityConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(QualityConfig.class);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(QualityConfig.class);
    }
}
