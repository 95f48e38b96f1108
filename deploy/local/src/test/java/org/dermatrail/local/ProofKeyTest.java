package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofKeyTest {

    @TempDir
    Path temporary;

    @Test
    void thePrivateKeyIsForItsOwnerOnlyAndThePublicFileHoldsNone() throws Exception {
        Path secret = ProofKey.ensure(temporary.resolve("proof"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret)).contains("\"Ed25519\"", "\"d\"");
        assertThat(Files.readString(ProofKey.publicKeys(temporary.resolve("proof"))))
                .contains("\"Ed25519\"", "\"x\"", "\"kid\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void aKeyThatIsThereIsKept() throws Exception {
        String first = Files.readString(ProofKey.ensure(temporary));

        assertThat(Files.readString(ProofKey.ensure(temporary))).isEqualTo(first);
    }
}
