package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private SleepingPart part;

    @BeforeEach
    void openFolder() throws Exception {
        folder = DataFolder.open(temporary);
        part = new SleepingPart("sleeper", temporary.resolve("sleeper.log"));
    }

    @AfterEach
    void closeFolder() throws IOException {
        part.stop();
        folder.close();
    }

    @Test
    void aNotedProcessIsEnded() throws IOException {
        Leftovers.note(folder.processes(), part);

        assertThat(Leftovers.end(folder)).isEqualTo(1);

        assertThat(part.isAlive()).isFalse();
        assertThat(folder.processes()).isEmptyDirectory();
    }

    @Test
    void anotherProcessThatGotTheSameIdIsLeftAlone() throws IOException {
        Files.writeString(folder.processes().resolve("sleeper.pid"), part.pid() + "\n1000\n");

        assertThat(Leftovers.end(folder)).isZero();

        assertThat(part.isAlive()).isTrue();
    }

    @Test
    void aForgottenProcessIsLeftAlone() throws IOException {
        Leftovers.note(folder.processes(), part);
        Leftovers.forget(folder.processes(), part);

        assertThat(Leftovers.end(folder)).isZero();

        assertThat(part.isAlive()).isTrue();
    }

    @Test
    void theGuardEndsWhatIsNotedOnceItsInputEnds() throws IOException {
        Process guard = Guard.over(folder);
        Leftovers.note(folder.processes(), part);

        guard.getOutputStream().close();

        await().atMost(Duration.ofSeconds(5)).until(() -> !part.isAlive());
    }
}
