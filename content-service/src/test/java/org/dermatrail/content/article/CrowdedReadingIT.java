package org.dermatrail.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** More readers of the past than may wait are told to come back, and nobody else notices. */
@QuarkusTest
@TestProfile(CrowdedReadingIT.OneReaderWaits.class)
@WithTestResource(Infrastructure.class)
class CrowdedReadingIT {

    /** One place, so that the second reader is one too many. */
    public static final class OneReaderWaits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dermatrail.reading.waiting", "1");
        }
    }

    Infrastructure infrastructure;

    @Test
    void oneTooManyIsToldToComeBack() throws Exception {
        new Newsroom(infrastructure).publishNew(ManuscriptFixture.article("crowded"));
        given().get("/v1/articles/crowded").then().statusCode(200);
        try (Connection intruder = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            intruder.setAutoCommit(false);
            execute(intruder, "lock table withdrawal in access exclusive mode");
            Future<Response> first = readers.submit(CrowdedReadingIT::past);
            await().atMost(Duration.ofSeconds(20)).until(() -> isWaitedFor(intruder));

            past().then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", not(emptyOrNullString()))
                    .body("type", endsWith("/unavailable"));
            given().get("/v1/articles/crowded").then().statusCode(200);

            intruder.rollback();
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
        past().then().statusCode(200);
    }

    private static Response past() {
        return given().header("Accept-Datetime", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get("/v1/articles/crowded");
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation = 'withdrawal'::regclass")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
