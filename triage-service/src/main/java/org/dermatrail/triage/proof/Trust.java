package org.dermatrail.triage.proof;

import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Whose signature counts. The key that a signature carries counts only when its thumbprint is trusted. */
sealed interface Trust {

    /** Any key of a JWK set. */
    record Keys(ProofKeys keys) implements Trust {}

    /** The key with this thumbprint. */
    record KeyId(String thumbprint) implements Trust {}

    /** The trusted public key that the signature names; empty when it names none. */
    default Optional<OctetKeyPairJsonWebKey> key(JsonWebSignature signature) throws JoseException {
        String named = signature.getKeyIdHeaderValue();
        if (named == null) {
            return Optional.empty();
        }
        return switch (this) {
            case Keys(ProofKeys keys) -> keys.named(named);
            case KeyId(String thumbprint) -> carried(signature, thumbprint);
        };
    }

    private static Optional<OctetKeyPairJsonWebKey> carried(JsonWebSignature signature, String thumbprint)
            throws JoseException {
        JsonWebKey carried = signature.getJwkHeader();
        return carried instanceof OctetKeyPairJsonWebKey key
                        && ProofKeys.thumbprint(key).equals(thumbprint)
                        && thumbprint.equals(signature.getKeyIdHeaderValue())
                ? Optional.of(ProofKeys.ed25519(key))
                : Optional.empty();
    }
}
