package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isMadeForItsOwnerOnly() throws Exception {
        Path root = temporary.resolve("new");
        try (DataFolder folder = DataFolder.open(root)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
            assertThat(folder.logs()).isDirectory();
        }
    }

    @Test
    void aSecondLauncherIsRefusedUntilTheFirstLetsGo() throws Exception {
        try (DataFolder first = DataFolder.open(temporary)) {
            assertThat(first.root()).isEqualTo(temporary);
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }

        DataFolder.open(temporary).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithTheVariable() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DERMATRAIL_DATA");
    }
}
