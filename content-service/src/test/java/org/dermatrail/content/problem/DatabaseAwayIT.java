package org.dermatrail.content.problem;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** Without its database the service says so, and goes on by itself when it is back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DatabaseAwayIT {

    Infrastructure infrastructure;

    @Test
    void workGoesOnWhenTheDatabaseIsBack() throws Exception {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("outage"));

        infrastructure.stopPostgres();
        try {
            get("/v1/articles/outage")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("type", endsWith("/unavailable"));
            newsroom.editor()
                    .body(ManuscriptFixture.article("during-outage"))
                    .post("/v1/articles")
                    .then()
                    .statusCode(503);
            get("/q/health/ready").then().statusCode(503);
            get("/q/health/live").then().statusCode(200);
        } finally {
            infrastructure.startPostgres();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/v1/articles/outage").statusCode() == 200);
        newsroom.editor().get("/v1/articles/during-outage/draft").then().statusCode(404);
        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article("outage"), "After the outage"));
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), "dermatrail.content.article.v1")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(log.of("outage").stream()
                                    .map(record -> EventLog.header(record, "ce_type"))
                                    .distinct())
                            .containsExactly(
                                    "org.dermatrail.content.article.published.v1",
                                    "org.dermatrail.content.article.revised.v1"));
        }
    }
}
