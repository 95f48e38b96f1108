package org.dermatrail.content;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;
import org.dermatrail.local.Postgres;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A real PostgreSQL, a real Kafka broker and an issuer of tokens, for one run of the integration tests. */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private Postgres postgres;
    private int postgresPort;
    private Kafka kafka;
    private Issuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("content-it");
            postgres = Postgres.start(directory.resolve("postgres"), 0);
            postgresPort = postgres.port();
            kafka = Kafka.start(directory.resolve("kafka"), 0);
            issuer = Issuer.open(directory.resolve("issuer"));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        return Map.of(
                "quarkus.http.test-port",
                "0",
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("content"),
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "mp.jwt.verify.publickey.location",
                issuer.publicKeys().toUri().toString(),
                "mp.jwt.verify.issuer",
                Issuer.NAME,
                "quarkus.rest-client.triage.url",
                "http://127.0.0.1:9",
                "dermatrail.outbox.delivery",
                "2s",
                "dermatrail.timetable.review-interval",
                "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Infrastructure.class));
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public Kafka kafka() {
        return kafka;
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl("content");
    }

    public void stopPostgres() throws IOException {
        postgres.close();
    }

    public void startPostgres() throws IOException {
        postgres = Postgres.start(directory.resolve("postgres"), postgresPort);
    }

    /** The Authorization header of somebody with these roles. */
    public String bearer(String subject, String... roles) {
        return "Bearer " + issuer.token(subject, "demo", roles);
    }

    /** The header of somebody whom an issuer of their own vouches for. */
    public String forgedBearer(String subject, String... roles) throws IOException {
        return "Bearer " + Issuer.open(directory.resolve("another-issuer")).token(subject, "demo", roles);
    }

    /** The header of an editor whose token, signed with the right key, was altered beforehand. */
    public String alteredBearer(Consumer<JwtClaims> alteration) throws IOException, JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Issuer.NAME);
        claims.setAudience(Issuer.AUDIENCE);
        claims.setSubject("ines");
        claims.setStringListClaim("roles", List.of("editor"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        alteration.accept(claims);
        String jwk = Files.readString(directory.resolve("issuer").resolve("issuer-key.json"));
        EllipticCurveJsonWebKey key = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(jwk);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return "Bearer " + signature.getCompactSerialization();
    }

    /** The header of an editor whose token nobody signed. */
    public String unsignedBearer() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = "{\"iss\":\"" + Issuer.NAME + "\",\"aud\":\"dermatrail\",\"sub\":\"ines\","
                + "\"roles\":[\"editor\"],\"exp\":4102444800}";
        return "Bearer " + base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".";
    }
}
