package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The Ed25519 key that signs proofs in the local stack, made at first start, with its public half beside it for {@code
 * deploy/verify}. A deployment brings its own from a secret store.
 */
public final class ProofKey {

    private ProofKey() {}

    /**
     * Makes key and public half in a folder unless they are there.
     *
     * @return the file with the private key, a JWK set
     */
    public static Path ensure(Path folder) throws IOException {
        Path secret = folder.resolve("keys.json");
        if (!Files.exists(secret)) {
            try {
                OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
                key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
                JsonWebKeySet set = new JsonWebKeySet(key);
                Files.createDirectories(folder);
                Files.writeString(publicKeys(folder), set.toJson(OutputControlLevel.PUBLIC_ONLY));
                SecretFile.write(secret, set.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            } catch (JoseException unavailable) {
                throw new IOException("No Ed25519 key could be made", unavailable);
            }
        }
        return secret;
    }

    /** Where the public half is. */
    public static Path publicKeys(Path folder) {
        return folder.resolve("public-keys.json");
    }
}
