package org.dermatrail.triage.assessment;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * A person's words at rest: sealed with authenticated encryption (Tink) and bound to their assessment, so that a row
 * copied to another one cannot be opened. Keys come as a Tink keyset, which also rotates them.
 */
@Startup
@ApplicationScoped
public class SealedText {

    private final Aead aead;

    SealedText(EncryptionConfig config) {
        try {
            AeadConfig.register();
            this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(config.keyset()), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "dermatrail.encryption.keyset names no readable Tink AEAD keyset: " + config.keyset(), unusable);
        }
    }

    /** @param about the id of what the text belongs to */
    public byte[] seal(UUID about, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), binding(about));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A text could not be sealed", broken);
        }
    }

    public String open(UUID about, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, binding(about)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A sealed text could not be opened", broken);
        }
    }

    private static byte[] binding(UUID about) {
        return about.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
