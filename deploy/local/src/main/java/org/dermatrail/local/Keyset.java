package org.dermatrail.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keyset (AES-256-GCM, Tink's JSON format) that encrypts patients' text in the local stack. Losing it makes stored
 * text unreadable, so it is made once and kept; a deployment brings its own from a secret store.
 */
final class Keyset {

    private Keyset() {}

    /** Makes the keyset unless the file is there. */
    static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            AeadConfig.register();
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            SecretFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException unavailable) {
            throw new IOException("No AES-256-GCM key could be made", unavailable);
        }
    }
}
