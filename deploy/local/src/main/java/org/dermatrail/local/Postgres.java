package org.dermatrail.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL on this machine, durable ({@code fsync} on), with one database and one ordinary role a service. The
 * roles are no superusers, so row-level security binds them; the server listens on the loopback address only, which is
 * why it asks for no password.
 */
public final class Postgres implements AutoCloseable {

    /** The databases, each owned by the role of the same name. */
    public static final List<String> DATABASES = List.of("content", "triage");

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on its data directory, creating both when they are missing.
     *
     * @param directory holds the binaries and the data; kept between runs
     * @param port a TCP port on 127.0.0.1, or 0 for a free one
     */
    public static Postgres start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        Postgres postgres = new Postgres(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start());
        postgres.createDatabases();
        return postgres;
    }

    public int port() {
        return server.getPort();
    }

    /** The JDBC address of one of the {@link #DATABASES}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void createDatabases() throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            for (String name : DATABASES) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    execute(connection, "create role " + name + " login");
                }
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    execute(connection, "create database " + name + " owner " + name);
                }
            }
        } catch (SQLException refused) {
            throw new IOException("PostgreSQL started, but its databases could not be created", refused);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
