package org.dermatrail.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on this machine, durable ({@code fsync} on), with one database and one ordinary role a service. The
 * roles are no superusers, so row-level security binds them; the server listens on the loopback address only, which is
 * why it asks for no password.
 */
public final class Postgres implements Part, AutoCloseable {

    /** The databases, each owned by the role of the same name. */
    public static final List<String> DATABASES = List.of("content", "triage");

    private final Path directory;
    private final Path log;
    private final int port;
    private final Ending ending;
    private volatile EmbeddedPostgres server;

    /** Who stops the server when this JVM ends. */
    enum Ending {
        WITH_THIS_JVM,
        BY_THE_LAUNCHER
    }

    private Postgres(Path directory, Path log, int port, Ending ending) throws IOException {
        this.directory = directory;
        this.log = log;
        this.port = port;
        this.ending = ending;
        discardHalfMade(directory);
        this.server = launch(directory, log, port, ending);
    }

    /**
     * Starts the server on its data directory, creating both when they are missing; it ends with this JVM at the latest.
     *
     * @param directory holds the binaries, the data and {@code postgres.log}; kept between runs
     * @param port a TCP port on 127.0.0.1, or 0 for a free one
     */
    public static Postgres start(Path directory, int port) throws IOException {
        return start(directory, directory.resolve("postgres.log"), port, Ending.WITH_THIS_JVM);
    }

    static Postgres start(Path directory, Path log, int port, Ending ending) throws IOException {
        Files.createDirectories(directory);
        Postgres postgres =
                new Postgres(directory, log, port == 0 ? Ports.free().postgres() : port, ending);
        postgres.createDatabases();
        return postgres;
    }

    public int port() {
        return port;
    }

    /** The JDBC address of one of the {@link #DATABASES}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        return Leftovers.postmaster(directory).map(ProcessHandle::pid).orElse(-1L);
    }

    @Override
    public boolean isAlive() {
        return Leftovers.postmaster(directory).isPresent();
    }

    @Override
    public void restart() throws IOException {
        stop();
        server = launch(directory, log, port, ending);
    }

    /** Shuts the server down in good order, connections and all. */
    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException unreleased) {
            throw new IllegalStateException("PostgreSQL's lock file could not be closed", unreleased);
        }
    }

    /** Ends the server at once, as a power cut would. */
    public void kill() {
        Leftovers.postmaster(directory).ifPresent(postmaster -> {
            List<ProcessHandle> workers = postmaster.children().toList();
            postmaster.destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            workers.forEach(worker -> worker.onExit().join());
        });
    }

    @Override
    public void close() {
        stop();
    }

    /** A first start that was cut short leaves binaries and data that can neither be used nor be made anew. */
    private static void discardHalfMade(Path directory) throws IOException {
        if (!Files.exists(complete(directory))) {
            delete(directory.resolve("data"));
        }
        Path binaries = directory.resolve("binaries");
        if (Files.exists(binaries)) {
            try (Stream<Path> versions = Files.list(binaries)) {
                for (Path version : versions.toList()) {
                    // The unpacker's own mark of a version that is whole.
                    if (!Files.exists(version.resolve(".exists"))) {
                        delete(version);
                    }
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path complete(Path directory) {
        return directory.resolve("complete");
    }

    private static EmbeddedPostgres launch(Path directory, Path log, int port, Ending ending) throws IOException {
        Redirect output = Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(ending == Ending.WITH_THIS_JVM)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1");
        try {
            return builder.start();
        } catch (ExceptionInInitializerError unpacking) {
            throw new IOException("its binaries could not be unpacked (" + unpacking.getCause() + ")", unpacking);
        }
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
        Files.writeString(complete(directory), "The databases were made.\n");
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
