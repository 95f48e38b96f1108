package org.dermatrail.content;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;
import org.dermatrail.local.Postgres;

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
                "dermatrail.outbox.delivery",
                "2s");
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
}
