package org.dermatrail.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dermatrail.triage.wire.Canonical;
import org.jspecify.annotations.Nullable;

/** The service's signature under proofs. A key file that is named and can't be used keeps the service from starting. */
@Startup
@ApplicationScoped
public class Signing {

    private final Optional<ProofKeys> keys;
    private final ObjectMapper json;

    Signing(ProofConfig config, ObjectMapper json) {
        this.keys = config.keys().map(Signing::read);
        this.json = json;
    }

    /** Whether there is a key; without one nothing is signed and no proof leaves the service. */
    public boolean isPossible() {
        return keys.isPresent();
    }

    /** The public keys as a JWK set; empty without a key. */
    Optional<String> publicKeys() {
        return keys.map(ProofKeys::publicSet);
    }

    /** A signed proof with the documents of its knowledge, in canonical JSON. */
    public String sign(Proof proof, Edition edition) {
        try {
            String signed = Canonical.json(json.writeValueAsString(proof));
            String jws =
                    keys.orElseThrow(() -> new IllegalStateException("No key")).sign(signed);
            return "{\"jws\":\"" + jws + "\",\"knowledge\":"
                    + Canonical.json(json.writeValueAsString(edition.source().documents())) + ",\"proof\":" + signed
                    + "}";
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("A proof could not be written as JSON", defect);
        }
    }

    private static ProofKeys read(Path file) {
        try {
            ProofKeys keys = ProofKeys.of(Files.readString(file));
            if (keys.canSign()) {
                return keys;
            }
        } catch (IOException | IllegalArgumentException unusable) {
            throw unusable(file, unusable);
        }
        throw unusable(file, null);
    }

    private static IllegalStateException unusable(Path file, @Nullable Exception cause) {
        return new IllegalStateException(
                "dermatrail.proof.keys names no readable JWK set with a private Ed25519 key: " + file, cause);
    }
}
