package org.dermatrail.gateway.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.dermatrail.local.Issuer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Tokens of the local issuer with something wrong about them, signed with its real key. */
public final class TestTokens {

    private final Path issuer;

    public TestTokens(Path issuer) {
        this.issuer = issuer;
    }

    /** A good token. */
    public String of(String subject, String clinic, String... roles) throws IOException {
        return Issuer.open(issuer).token(subject, clinic, roles);
    }

    /** A token that ends after so long; a negative time has passed already. */
    public String ending(Duration after, String subject, String clinic, String... roles) {
        return signed(claims -> {
            claims.setSubject(subject);
            claims.setStringClaim("clinic", clinic);
            claims.setStringListClaim("roles", List.of(roles));
            Instant end = Instant.now().plus(after);
            claims.setIssuedAt(NumericDate.fromSeconds(end.getEpochSecond() - 3600));
            claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        });
    }

    /** A token whose claims were changed before it was signed. */
    public String signed(Consumer<JwtClaims> change) {
        try {
            EllipticCurveJsonWebKey key = (EllipticCurveJsonWebKey)
                    JsonWebKey.Factory.newJwk(Files.readString(issuer.resolve("issuer-key.json")));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims(change).toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A token that says it needs no signature. */
    public String unsigned() {
        try {
            JsonWebSignature none = new JsonWebSignature();
            none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            none.setPayload(claims(claims -> {}).toJson());
            return none.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Issuer.NAME);
        claims.setAudience(Issuer.AUDIENCE);
        claims.setSubject("ann");
        claims.setStringClaim("clinic", "demo");
        claims.setStringListClaim("roles", List.of("portal"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        change.accept(claims);
        return claims;
    }
}
