package org.dermatrail.triage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.support.TriageStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of the release before: what stands is taken into the history, and every change from then on. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class HistoryMigrationIT {

    private static final String HISTORY =
            "select claim || ' ' || version || ' ' || revision || ' ' || current from claim_history order by claim, version";

    @Test
    void whatStandsBeginsTheHistoryAndNoWriterCanForgetTheRest() throws SQLException {
        try (Connection all = connect("postgres");
                Statement statement = all.createStatement()) {
            statement.execute("create database released");
        }
        migrate("1");
        try (Connection released = connect("released");
                Statement statement = released.createStatement()) {
            statement.execute("""
                    insert into evidence_article values
                        ('scar', 2, 'published', '2026-01-01T00:00:00Z'), ('vitiligo', 1, 'withdrawn', '2026-02-01T00:00:00Z');
                    insert into evidence_claim values ('scar/a', 'scar', 2, 'high', 'supported', 'x', true),
                        ('vitiligo/b', 'vitiligo', 1, 'low', 'limited', 'x', false);
                    update evidence_state set version = 5""");

            migrate("2");

            assertThat(column(
                            statement,
                            "select version || ' ' || (since = '2026-02-01T00:00:00Z') from evidence_moment"))
                    .containsExactly("5 true");
            assertThat(column(statement, HISTORY)).containsExactly("scar/a 5 2 true", "vitiligo/b 5 1 false");

            statement.execute("""
                    update evidence_claim set revision = 3 where claim = 'scar/a';
                    update evidence_claim set current = false where claim = 'scar/a';
                    update evidence_state set version = version + 1""");

            assertThat(column(statement, HISTORY))
                    .containsExactly("scar/a 5 2 true", "scar/a 6 3 false", "vitiligo/b 5 1 false");
            assertThat(column(statement, "select version from evidence_moment order by since"))
                    .containsExactly("5", "6");
        }
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(TriageStack.postgres().jdbcUrl("released"), "postgres", "")
                .locations("filesystem:src/main/resources/db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(TriageStack.postgres().jdbcUrl(database), "postgres", "");
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
