package org.dermatrail.triage.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A follow-up and the erasure of its subject at once: whichever comes first, nothing is left and nothing fails. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ErasureMeanwhileIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void whatIsBeingErasedIsNotFollowedUp() throws SQLException {
        String id = reported("being-erased");
        Response answer;
        try (Connection erasure = connection();
                Statement statement = erasure.createStatement()) {
            statement.execute("delete from assessment where id = '" + id + "'");
            var followUp = CompletableFuture.supplyAsync(
                    () -> as("portal").body("{}").post("/v1/assessments/" + id + "/follow-ups"));
            awaitWaiting("transactionid");
            erasure.commit();
            answer = followUp.join();
        }

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aFollowUpThatCameBetweenIsErasedToo() throws SQLException {
        String first = reported("erased-between");
        String second = reported("somebody");
        Response answer;
        try (Connection followUp = connection();
                Statement statement = followUp.createStatement()) {
            statement.execute("select 1 from assessment where id = '" + first + "' for key share");
            statement.execute("update assessment set subject = 'erased-between', follows = '" + first + "' where id = '"
                    + second + "'");
            var erasure = CompletableFuture.supplyAsync(() -> as("clinician").delete("/v1/subjects/erased-between"));
            awaitWaiting("transactionid");
            followUp.commit();
            answer = erasure.join();
        }

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("assessments")).isEqualTo(2);
        assertThat(Database.column("select id from assessment where subject = 'erased-between'"))
                .isEmpty();
    }

    @Test
    void anErasureLocksNothingWhileSomebodyAddsToThePerson() throws SQLException {
        String id = reported("added-to");
        Response answer;
        try (Connection adding = connection();
                Statement statement = adding.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('course meanwhile added-to', 0))");
            var erasure = CompletableFuture.supplyAsync(() -> as("clinician").delete("/v1/subjects/added-to"));
            awaitWaiting("advisory");
            statement.execute("select 1 from assessment where id = '" + id + "' for update nowait");
            adding.commit();
            answer = erasure.join();
        }

        assertThat(answer.jsonPath().getInt("assessments")).isEqualTo(1);
    }

    @Test
    void aCursorOfATimeThatIsNotKeptIsRefused() {
        String cursor = Base64.getUrlEncoder()
                .encodeToString("+300000-01-01T00:00:00Z 0199c2a4-0000-7000-8000-000000000001"
                        .getBytes(StandardCharsets.US_ASCII));
        as("clinician").get("/v1/follow-ups?cursor=" + cursor).then().statusCode(400);
    }

    private static void awaitWaiting(String lock) {
        await().atMost(PATIENCE)
                .until(() -> !Database.column(
                                "select pid from pg_locks where not granted and locktype = '" + lock + "'")
                        .isEmpty());
    }

    private static Connection connection() throws SQLException {
        Connection connection =
                DriverManager.getConnection(TriageStack.postgres().jdbcUrl("triage"), "postgres", "");
        connection.setAutoCommit(false);
        return connection;
    }

    private static String reported(String subject) {
        return as("portal")
                .body(Map.of("subject", subject))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("meanwhile", role)).contentType("application/json");
    }
}
