package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The issuer of the local stack: an elliptic-curve key made at first start and kept in the data folder, the public half
 * beside it as a JWK set for the services. It exists so that nobody has to run an identity provider to try the product;
 * a deployment names its own issuer instead.
 */
public final class Issuer {

    /** The {@code iss} of its tokens. */
    public static final String NAME = "https://local.dermatrail.org";

    /** The {@code aud} of its tokens. */
    public static final String AUDIENCE = "dermatrail";

    /** The roles of the product, the only ones that a token may name. */
    public static final List<String> ROLES =
            List.of("portal", "clinician", "editor", "reviewer", "subscriber", "admin", "importer");

    private static final String SECRET = "issuer-key.json";

    private final EllipticCurveJsonWebKey key;
    private final Path publicKeys;

    private Issuer(EllipticCurveJsonWebKey key, Path publicKeys) {
        this.key = key;
        this.publicKeys = publicKeys;
    }

    /** Opens the issuer whose key is in the directory, making both when they are missing. */
    public static Issuer open(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
            Path secret = directory.resolve(SECRET);
            Path publicKeys = directory.resolve("jwks.json");
            if (!Files.exists(secret)) {
                create(secret, publicKeys);
            }
            return new Issuer(
                    (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(secret)), publicKeys);
        } catch (JoseException unreadable) {
            throw new IOException("The key of the local issuer in " + directory + " cannot be read", unreadable);
        }
    }

    /** Whether the directory has a key already. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(SECRET));
    }

    /** The JWK set with the public key, for {@code mp.jwt.verify.publickey.location}. */
    public Path publicKeys() {
        return publicKeys;
    }

    /**
     * Signs a token that is good for eight hours.
     *
     * @param subject who acts, the {@code sub} that audit rows name
     * @param clinic the tenant
     * @param roles one or more of {@link #ROLES}
     */
    public String token(String subject, String clinic, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("clinic", clinic);
        claims.setStringListClaim("roles", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(480);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException("A token could not be signed", broken);
        }
    }

    private static void create(Path secret, Path publicKeys) throws IOException, JoseException {
        EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        made.setKeyId("local-1");
        made.setUse("sig");
        made.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        Files.writeString(publicKeys, new JsonWebKeySet(made).toJson(OutputControlLevel.PUBLIC_ONLY));
        SecretFile.write(secret, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }
}
