package org.dermatrail.triage.support;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Map;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;
import org.dermatrail.local.Postgres;
import org.dermatrail.local.ProofKey;

/** A real PostgreSQL, a real Kafka and an issuer for the tests of this service. */
public class TriageStack implements QuarkusTestResourceLifecycleManager {

    private static Kafka kafka;
    private static Postgres postgres;
    private static Issuer issuer;
    private static Path directory;
    private static int port;

    public static Kafka kafka() {
        return kafka;
    }

    public static Postgres postgres() {
        return postgres;
    }

    /** Stops the database under the running service. */
    public static void stopPostgres() throws IOException {
        port = postgres.port();
        postgres.close();
    }

    /** Starts it again on the same data and port. */
    public static void startPostgres() throws IOException {
        postgres = Postgres.start(directory.resolve("postgres"), port);
    }

    /** The public half of the key that signs proofs. */
    public static Path proofKeys() {
        return ProofKey.publicKeys(directory.resolve("proof"));
    }

    /** A token of somebody by name, where it matters who acts. */
    public static String tokenOf(String subject, String clinic, String... roles) {
        return issuer.token(subject, clinic, roles);
    }

    public static String token(String clinic, String... roles) {
        return tokenOf("tester", clinic, roles);
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("dermatrail-triage");
            postgres = Postgres.start(directory.resolve("postgres"), 0);
            kafka = Kafka.start(directory.resolve("kafka"), 0);
            issuer = Issuer.open(directory.resolve("issuer"));
            return Map.of(
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl("triage"),
                    "kafka.bootstrap.servers", kafka.bootstrapServers(),
                    "mp.jwt.verify.publickey.location",
                            issuer.publicKeys().toUri().toString(),
                    "dermatrail.encryption.keyset", keyset().toString(),
                    "dermatrail.proof.keys",
                            ProofKey.ensure(directory.resolve("proof")).toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path keyset() throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            return Files.writeString(directory.resolve("keyset.json"), json);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
