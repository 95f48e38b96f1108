package org.dermatrail.triage.proof;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Ed25519 keys (RFC 8037), each known by its thumbprint (RFC 7638) whatever name it may carry. */
final class ProofKeys {

    static final String ALGORITHM = AlgorithmIdentifiers.EDDSA;
    static final String TYPE = "dermatrail-proof+jws";

    private final List<OctetKeyPairJsonWebKey> keys;

    private ProofKeys(List<OctetKeyPairJsonWebKey> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException when this is no JWK set of Ed25519 keys only */
    static ProofKeys of(String jwkSet) {
        try {
            List<OctetKeyPairJsonWebKey> keys = new JsonWebKeySet(jwkSet)
                    .getJsonWebKeys().stream().map(ProofKeys::ed25519).toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("a JWK set without a key");
            }
            return new ProofKeys(keys);
        } catch (JoseException | RuntimeException unreadable) {
            throw new IllegalArgumentException("not a JWK set of Ed25519 keys", unreadable);
        }
    }

    static OctetKeyPairJsonWebKey ed25519(JsonWebKey key) {
        if (key instanceof OctetKeyPairJsonWebKey pair
                && pair.getSubtype().equals(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)) {
            return pair;
        }
        throw new IllegalArgumentException("a key that is not Ed25519");
    }

    static String thumbprint(JsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** The public key with this thumbprint. */
    Optional<OctetKeyPairJsonWebKey> named(String thumbprint) {
        return keys.stream().filter(key -> thumbprint(key).equals(thumbprint)).findFirst();
    }

    boolean canSign() {
        return keys.stream().anyMatch(key -> key.getPrivateKey() != null);
    }

    /**
     * Signs: a compact JWS (RFC 7515) whose payload is left out. Its header carries the public key, so that who trusts a
     * thumbprint needs no key file.
     */
    String sign(String payload) {
        OctetKeyPairJsonWebKey key = keys.stream()
                .filter(each -> each.getPrivateKey() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No private key"));
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(ALGORITHM);
            signature.setHeader("typ", TYPE);
            signature.setKeyIdHeaderValue(thumbprint(key));
            signature.setJwkHeader(ed25519(JsonWebKey.Factory.newJwk(key.getPublicKey())));
            signature.setPayload(payload);
            signature.setKey(key.getPrivateKey());
            return signature.getDetachedContentCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException("A proof could not be signed", broken);
        }
    }

    /** The public halves as a JWK set, each with its thumbprint as {@code kid}. */
    String publicSet() {
        JsonWebKeySet set = new JsonWebKeySet();
        for (OctetKeyPairJsonWebKey key : keys) {
            try {
                JsonWebKey half = JsonWebKey.Factory.newJwk(key.getPublicKey());
                half.setKeyId(thumbprint(key));
                half.setUse("sig");
                half.setAlgorithm(ALGORITHM);
                set.addJsonWebKey(half);
            } catch (JoseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return set.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
