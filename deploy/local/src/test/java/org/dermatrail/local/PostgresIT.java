package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path directory;

    @Test
    void whatWasCommittedSurvivesAKillAndARestart() throws Exception {
        try (Postgres postgres = Postgres.start(directory, 0)) {
            execute(postgres, "create table kept (word text)");
            execute(postgres, "insert into kept values ('here')");

            postgres.kill();
            assertThat(postgres.isAlive()).isFalse();
            postgres.restart();

            assertThat(postgres.isAlive()).isTrue();
            assertThat(value(postgres, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void itIsDurableAndItsRolesAreOrdinary() throws Exception {
        try (Postgres postgres = Postgres.start(directory, 0)) {
            assertThat(value(postgres, "show fsync")).isEqualTo("on");
            assertThat(value(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(
                            postgres,
                            "select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsMadeAnew() throws Exception {
        Files.createDirectories(directory.resolve("data/base"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "18\n");
        Files.createDirectories(directory.resolve("binaries/PG-0/lib"));

        try (Postgres postgres = Postgres.start(directory, 0)) {
            assertThat(value(postgres, "select current_database()")).isEqualTo("triage");
        }
        assertThat(directory.resolve("binaries/PG-0")).doesNotExist();
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connection(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Postgres postgres, String query) throws SQLException {
        try (Connection connection = connection(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connection(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("triage"), "triage", null);
    }
}
