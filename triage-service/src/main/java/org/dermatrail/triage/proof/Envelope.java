package org.dermatrail.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dermatrail.triage.wire.Canonical;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A signed proof as it is read from a file: first the signature is checked over the canonical form, then the documents of
 * the knowledge against their digests, and only then is anything taken from it.
 */
record Envelope(SignedProof signed, String keyId) {

    /** @throws Refused when it can't be read, or is not what was signed by whom one trusts */
    static Envelope open(String text, Trust trust, ObjectMapper json) throws Refused {
        SignedProof signed;
        String payload;
        try {
            signed = json.readValue(text, SignedProof.class);
            payload = Canonical.json(json.readTree(text).required("proof").toString());
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new Refused("This is not a proof that can be read here: "
                    + unreadable.getClass().getSimpleName());
        }
        if (signed.jws() == null || signed.knowledge() == null || signed.proof() == null) {
            throw new Refused("This is not a proof: jws, knowledge or proof is missing");
        }
        String keyId = verify(signed.jws(), payload, trust);
        if (!Proof.FORMAT.equals(signed.proof().format())) {
            throw new Refused("The proof is of another format than " + Proof.FORMAT);
        }
        bound(signed.proof().knowledge().documents(), signed.knowledge());
        return new Envelope(signed, keyId);
    }

    private static String verify(String jws, String payload, Trust trust) throws Refused {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ProofKeys.ALGORITHM));
            signature.setCompactSerialization(jws);
            signature.setPayload(payload);
            OctetKeyPairJsonWebKey key = trust.key(signature)
                    .orElseThrow(() -> new Refused("The proof is not signed with a key that is trusted here"));
            signature.setKey(key.getPublicKey());
            if (!jws.equals(strict(jws)) || !signature.verifySignature()) {
                throw new Refused("The signature does not fit: proof or signature has been changed");
            }
            return ProofKeys.thumbprint(key);
        } catch (JoseException | RuntimeException unreadable) {
            throw new Refused("The signature can't be read");
        }
    }

    /**
     * The same as it should be written: without the proof in its middle, which stands beside it, and with the last part in
     * the one of the several ways that base64url leaves to write it.
     */
    private static String strict(String jws) {
        int dot = jws.lastIndexOf('.') + 1;
        byte[] signature = Base64.getUrlDecoder().decode(jws.substring(dot));
        return jws.substring(0, jws.indexOf('.')) + ".."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static void bound(List<Edition.Document> documents, SortedMap<String, String> texts) throws Refused {
        SortedMap<String, String> unbound = new TreeMap<>(texts);
        for (Edition.Document document : documents) {
            String text = unbound.remove(document.name());
            if (text == null || !Canonical.digestOfText(text).equals(document.digest())) {
                throw new Refused(document.name() + " is missing from the knowledge or has been changed");
            }
        }
        if (!unbound.isEmpty()) {
            throw new Refused(unbound.firstKey() + " is not in the signed list of the knowledge");
        }
    }
}
