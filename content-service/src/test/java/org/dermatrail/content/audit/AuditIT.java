package org.dermatrail.content.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail as an intruder with the owner's rights finds it, and as an administrator checks it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AuditIT {

    Infrastructure infrastructure;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditTrail trail;

    private Connection intruder;

    @BeforeEach
    void fill() throws SQLException {
        append(deed("one"), deed("two"), deed("three"), deed("four"));
        intruder = database.getConnection();
        sql("select pg_advisory_lock(4711002)");
    }

    /** Nobody else writes while rows are bent, and afterwards they are as they were. */
    @AfterEach
    void leave() throws SQLException {
        sql("select pg_advisory_unlock(4711002)");
        intruder.close();
        assertThat(verification().getBoolean("intact")).isTrue();
    }

    @Test
    void rowsAreNeitherChangedNorRemoved() {
        for (String change : List.of(
                "update audit set actor = 'nobody'", "delete from audit where sequence = 1", "truncate audit")) {
            assertThatThrownBy(() -> sql(change)).hasMessageContaining("audit rows are only ever added");
        }
    }

    @Test
    void aTamperedRowIsNamed() throws SQLException {
        long row = last() - 2;
        bend("update audit set actor = 'nobody' where sequence = " + row);

        JsonPath found = verification();
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getLong("firstBroken.sequence")).isEqualTo(row);
        assertThat(found.getString("firstBroken.fault")).isEqualTo("hash-mismatch");

        bend("update audit set actor = 'ines' where sequence = " + row);
    }

    @Test
    void aRowThatWasTakenOutIsMissed() throws SQLException {
        long row = last() - 1;
        sql("create temporary table taken as select * from audit where sequence = " + row);
        bend("delete from audit where sequence = " + row);

        JsonPath found = verification();
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getLong("firstBroken.sequence")).isEqualTo(row + 1);
        assertThat(found.getString("firstBroken.fault")).isEqualTo("out-of-sequence");

        putBack();
    }

    @Test
    void rowsThatChangedPlacesAreFound() throws SQLException {
        long row = last() - 1;
        String swap = "update audit set sequence = case sequence when %1$d then %2$d else %1$d end"
                + " where sequence in (%1$d, %2$d)";
        sql("alter table audit drop constraint audit_sequence");
        bend(swap.formatted(row, row + 1));

        assertThat(verification().getLong("firstBroken.sequence")).isEqualTo(row);

        bend(swap.formatted(row, row + 1));
        sql("alter table audit add constraint audit_sequence unique (sequence)");
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadThatWasNoted() throws SQLException {
        String head = verification().getString("head");
        long rows = verification().getLong("rows");
        sql("create temporary table taken as select * from audit where sequence > " + (last() - 2));
        bend("delete from audit where sequence > " + (last() - 2));

        assertThat(verification().getBoolean("intact")).isTrue();
        assertThat(verification().getLong("rows")).isEqualTo(rows - 2);
        JsonPath found = verification(head);
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getBoolean("headFound")).isFalse();

        putBack();
        assertThat(verification(head).getBoolean("headFound")).isTrue();
    }

    @Test
    void theHeadOfAnEmptyTrailIsFoundInNone() {
        String none = "0".repeat(64);
        for (String head : List.of(none, "sha256:" + none)) {
            admin().queryParam("head", head)
                    .get("/v1/audit/verification")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws SQLException {
        sql("select pg_advisory_unlock(4711002)");
        long before = last();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.append(List.of(deed("rolled-back")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        append(deed("kept"));
        sql("select pg_advisory_lock(4711002)");

        assertThat(last()).isEqualTo(before + 1);
    }

    @Test
    void aWordThatNobodyKnowsIsNotWritten() {
        Instant at = Instant.parse("2026-11-20T12:00:00Z");

        assertThatThrownBy(() -> append(new Deed("tampering", null, null, null, "edits", "ines", at, null)))
                .hasMessageContaining("edits");
    }

    @Test
    void writersTakeTurnsAndThousandsGoInAtOnce() throws Exception {
        sql("select pg_advisory_unlock(4711002)");
        long before = last();
        Callable<Void> writer = () -> {
            append(IntStream.range(0, 2500).mapToObj(number -> deed("bulk")).toArray(Deed[]::new));
            return null;
        };
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : writers.invokeAll(List.of(writer, writer, writer, writer))) {
                done.get();
            }
        }
        sql("select pg_advisory_lock(4711002)");

        assertThat(last()).isEqualTo(before + 10_000);
    }

    private void append(Deed... deeds) {
        QuarkusTransaction.requiringNew().run(() -> trail.append(List.of(deeds)));
    }

    private static Deed deed(String reason) {
        return new Deed("tampering", null, null, Word.EDIT, "ines", Instant.parse("2026-11-20T12:00:00Z"), reason);
    }

    private io.restassured.specification.RequestSpecification admin() {
        return new Newsroom(infrastructure).as("ada", "admin");
    }

    private JsonPath verification() {
        return admin().get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath verification(String head) {
        return admin().queryParam("head", head).get("/v1/audit/verification").jsonPath();
    }

    private long last() throws SQLException {
        try (Statement statement = intruder.createStatement();
                ResultSet row = statement.executeQuery("select max(sequence) from audit")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void bend(String change) throws SQLException {
        sql("alter table audit disable trigger user");
        sql(change);
        sql("alter table audit enable trigger user");
    }

    private void putBack() throws SQLException {
        sql("insert into audit select * from taken");
        sql("drop table taken");
    }

    private void sql(String statement) throws SQLException {
        try (Statement one = intruder.createStatement()) {
            one.execute(statement);
        }
    }
}
