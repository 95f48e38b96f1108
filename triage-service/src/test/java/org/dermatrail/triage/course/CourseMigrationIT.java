package org.dermatrail.triage.course;

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

/** What was reported before the release that knows follow-ups, migrated by the service's own role. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class CourseMigrationIT {

    @Test
    void openAssessmentsOfBeforeExpectAFollowUpToo() throws SQLException {
        try (Connection all = connect("postgres");
                Statement statement = all.createStatement()) {
            statement.execute("create database before_courses owner triage");
        }
        migrate("4");
        try (Connection released = connect("before_courses");
                Statement statement = released.createStatement()) {
            statement.execute("""
                insert into assessment (id, clinic, subject, status, locale, report, not_understood, urgency, score,
                    scoring, scored_at, created_at, evidence_version, digest, version)
                select id, 'demo', 's', status, 'en', '{}', '[]', 'consultation', 20, 1, now(), now(), 1, 'd', 0
                from (values ('01990000-0000-7000-8000-000000000001'::uuid, 'open'),
                             ('01990000-0000-7000-8000-000000000002'::uuid, 'closed')) as old (id, status)\
                """);

            migrate("5");

            assertThat(column(statement, "select assessment from follow_up"))
                    .containsExactly("01990000-0000-7000-8000-000000000001");
            assertThat(column(statement, "select counts_from >= now() - interval '1 minute' from follow_up"))
                    .containsExactly("t");
            statement.execute("update assessment set scoring = 2 where status = 'open'");
            assertThat(column(statement, "select scoring from follow_up")).containsExactly("2");
            statement.execute("update assessment set status = 'closed'");
            assertThat(column(statement, "select assessment from follow_up")).isEmpty();
        }
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(TriageStack.postgres().jdbcUrl("before_courses"), "triage", "")
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
