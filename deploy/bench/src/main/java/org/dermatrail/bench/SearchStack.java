package org.dermatrail.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dermatrail.local.Issuer;
import org.dermatrail.local.Kafka;
import org.dermatrail.local.Ports;
import org.dermatrail.local.Postgres;
import org.jspecify.annotations.Nullable;

/** A database, a broker and an issuer for one measurement, gone when it is closed. */
final class SearchStack implements AutoCloseable {

    private final Path folder;
    private final Path jar;
    private final HttpClient client;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Issuer issuer;
    private @Nullable Shelves shelves;

    private SearchStack(Path folder, Path jar, HttpClient client) throws IOException {
        this.folder = folder;
        this.jar = jar;
        this.client = client;
        this.postgres = Postgres.start(folder.resolve("postgres"), 0);
        this.kafka = Kafka.start(folder.resolve("kafka"), 0);
        this.issuer = Issuer.open(folder.resolve("issuer"));
    }

    static SearchStack start(Path folder, Path jar, HttpClient client) throws IOException {
        return new SearchStack(folder, jar, client);
    }

    /** Lets a first replica make the tables and publish the articles of the product. */
    void createTables() throws IOException, InterruptedException {
        replica("512m", 0).close();
    }

    ContentReplica replica(String heap, int number) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("content"),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.publicKeys().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER", Issuer.NAME));
        return ContentReplica.start(
                client, jar, heap, Ports.free().content(), folder.resolve("content-" + number + ".log"), settings);
    }

    Shelves shelves() throws SQLException {
        Shelves known = shelves;
        if (known == null) {
            known = new Shelves(postgres.jdbcUrl("content"));
            shelves = known;
        }
        return known;
    }

    String token(String subject, String role) {
        return issuer.token(subject, "demo", role);
    }

    @Override
    public void close() throws IOException, SQLException {
        if (shelves != null) {
            shelves.close();
        }
        kafka.close();
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
