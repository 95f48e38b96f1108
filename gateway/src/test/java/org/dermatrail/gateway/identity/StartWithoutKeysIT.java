package org.dermatrail.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway, started where there are no keys to check tokens with. */
class StartWithoutKeysIT {

    @Test
    void itSaysWhatIsMissingAndDoesNotStart(@TempDir Path empty) throws Exception {
        ProcessBuilder gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true);
        gateway.environment().put("QUARKUS_HTTP_PORT", "0");
        gateway.environment()
                .put(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        empty.resolve("jwks.json").toUri().toString());

        Process started = gateway.start();
        try {
            boolean ended = started.waitFor(60, TimeUnit.SECONDS);

            assertThat(ended).isTrue();
            assertThat(started.exitValue()).isNotZero();
            assertThat(new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION names a JWK set");
        } finally {
            started.destroyForcibly();
        }
    }
}
