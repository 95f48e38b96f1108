package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/somewhere/dermatrail");

    @Test
    void customaryPortsAndFolderWithoutEnvironment() throws Refusal {
        Settings settings = Settings.of(HOME, 1, Map.of());

        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8081, 8082, 15432, 19092));
        assertThat(settings.data()).isEqualTo(HOME.resolve(".data"));
    }

    @Test
    void theEnvironmentMovesEachPort() throws Refusal {
        Settings settings = Settings.of(
                HOME,
                2,
                Map.of(
                        "DERMATRAIL_GATEWAY_PORT", "1",
                        "DERMATRAIL_CONTENT_PORT", "2",
                        "DERMATRAIL_TRIAGE_PORT", "3",
                        "DERMATRAIL_POSTGRES_PORT", "4",
                        "DERMATRAIL_KAFKA_PORT", " 65535 ",
                        "DERMATRAIL_DATA", "/elsewhere"));

        assertThat(settings.ports()).isEqualTo(new Ports(1, 2, 3, 4, 65535));
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void aPortThatIsNoneIsToldByItsVariable(String value) {
        assertThatThrownBy(() -> Settings.of(HOME, 1, Map.of("DERMATRAIL_KAFKA_PORT", value)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DERMATRAIL_KAFKA_PORT")
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void replicasAreBounded(int replicas) {
        assertThatThrownBy(() -> Settings.of(HOME, replicas, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--replicas");
    }
}
