package org.dermatrail.content.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dermatrail.content.Infrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The trail as the first release left it, before it was a chain. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FirstReleaseIT {

    Infrastructure infrastructure;

    @Test
    void rowsOfTheFirstReleaseAreChainedByTheMigration() throws SQLException {
        flyway("1").migrate();
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("insert into chained.audit (id, slug, draft, revision, step, actor, at, reason) values"
                    + " ('01980000-0000-7000-8000-000000000002', 'sun', null, 3, 'withdraw', 'ruth',"
                    + " '2026-11-20T12:00:00.5+01', 'Zu gef\u00e4hrlich \ud83d\ude00.'),"
                    + " ('01980000-0000-7000-8000-000000000001', 'sun', '01980000-0000-7000-8000-000000000009', null,"
                    + " 'begin', 'ines', '2026-11-19T12:00:00.000001Z', null)");
        }
        flyway("2").migrate();

        ChainCheck check = new ChainCheck(null);
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select * from chained.audit order by sequence")) {
            while (row.next()) {
                Deed deed = new Deed(
                        row.getString("slug"),
                        row.getString("locale"),
                        row.getObject("draft", UUID.class),
                        row.getObject("revision", Integer.class),
                        row.getString("step"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"));
                check.next(
                        new ChainedDeed(row.getLong("sequence"), row.getObject("id", UUID.class), deed),
                        Digest.of(row.getBytes("hash")));
            }
        }
        assertThat(check.result().intact()).isTrue();
        assertThat(check.result().rows()).isEqualTo(2);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(infrastructure.jdbcUrl(), "content", "")
                .schemas("chained")
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }
}
