package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetTest {

    @TempDir
    Path temporary;

    @Test
    void aKeysetEncryptsAndItsFileIsForTheOwnerOnly() throws Exception {
        Path file = temporary.resolve("encryption/keyset.json");

        Keyset.ensure(file);

        KeysetHandle keyset =
                TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        Aead aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] clear = "itches".getBytes(StandardCharsets.UTF_8);
        byte[] context = {1};
        assertThat(aead.decrypt(aead.encrypt(clear, context), context)).isEqualTo(clear);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeysetThatIsThereIsKept() throws Exception {
        Path file = temporary.resolve("keyset.json");
        Keyset.ensure(file);
        String first = Files.readString(file);

        Keyset.ensure(file);

        assertThat(Files.readString(file)).isEqualTo(first);
    }
}
