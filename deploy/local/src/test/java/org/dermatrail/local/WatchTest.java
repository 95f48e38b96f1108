package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WatchTest {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private SleepingPart part;

    @BeforeEach
    void startPart() throws IOException {
        Path log = temporary.resolve("sleeper.log");
        Files.writeString(log, "the last words of the sleeper\n");
        part = new SleepingPart("sleeper", log);
    }

    @AfterEach
    void stopPart() {
        part.stop();
    }

    @Test
    void aPartThatEndsIsToldOfAndStartedAgain() throws Exception {
        part.stop();

        watch(ward(restarts -> restarts < 1, false)).run();

        assertThat(part.isAlive()).isTrue();
        assertThat(said())
                .contains("sleeper has ended by itself", "the last words of the sleeper", "again (1 of 3)", "is back");
    }

    @Test
    void aPartThatKeepsEndingIsGivenUpAfterThreeRestarts() {
        part.stop();
        FakeWard ward = ward(restarts -> true, true);

        assertThatThrownBy(() -> watch(ward).run())
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("sleeper")
                .hasMessageContaining("3 restarts");
        assertThat(ward.restarts).isEqualTo(3);
    }

    private Watch watch(Watch.Ward ward) {
        return new Watch(
                ward, new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8)), Duration.ofMillis(1));
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private FakeWard ward(Predicate<Integer> openWhile, boolean endsAgain) {
        return new FakeWard(openWhile, endsAgain);
    }

    private final class FakeWard implements Watch.Ward {

        private final Predicate<Integer> openWhile;
        private final boolean endsAgain;
        private int restarts;

        FakeWard(Predicate<Integer> openWhile, boolean endsAgain) {
            this.openWhile = openWhile;
            this.endsAgain = endsAgain;
        }

        @Override
        public List<Part> parts() {
            return List.of(part);
        }

        @Override
        public boolean isClosing() {
            return !openWhile.test(restarts);
        }

        @Override
        public void restart(Part ended) throws IOException {
            restarts++;
            ended.restart();
            if (endsAgain) {
                ended.stop();
            }
        }
    }
}
