package org.dermatrail.content.timetable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.contract.EventContract;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.publishing.DueReviews;
import org.junit.jupiter.api.Test;

/** The day on which somebody has to look at an article again. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReviewDueIT {

    private static final String TOPIC = "dermatrail.content.article.v1";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 29);

    Infrastructure infrastructure;

    @Inject
    DueReviews reviews;

    @Inject
    ObjectMapper json;

    @Test
    void aReviewIsAnnouncedOncePerRevision() throws Exception {
        Newsroom newsroom = new Newsroom(infrastructure);
        Manuscript text = ManuscriptFixture.reviewedBy(ManuscriptFixture.article("overdue"), LONG_AGO);
        newsroom.publishNew(text);
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), TOPIC)) {
            await().until(() -> log.of("overdue"), hasSize(2));
            Instant later = Instant.parse("2030-01-01T00:00:00Z");
            Callable<Void> replica = () -> {
                reviews.announce("overdue", later);
                return null;
            };
            try (var replicas = Executors.newFixedThreadPool(3)) {
                for (Future<Void> done : replicas.invokeAll(List.of(replica, replica, replica))) {
                    done.get();
                }
            }
            assertThat(reviews.unannounced(later)).doesNotContain("overdue");
            newsroom.revise(ManuscriptFixture.titled(text, "Still overdue"));
            await().until(() -> log.of("overdue"), hasSize(4));

            var records = log.of("overdue");
            assertThat(records.stream().map(record -> EventLog.header(record, "ce_type")))
                    .containsExactly(
                            "org.dermatrail.content.article.published.v1",
                            "org.dermatrail.content.article.review_due.v1",
                            "org.dermatrail.content.article.revised.v1",
                            "org.dermatrail.content.article.review_due.v1");
            EventContract.assertKept(records.get(1));
            JsonNode due = json.readTree(records.get(1).value());
            assertThat(due.at("/revision").asInt()).isEqualTo(1);
            assertThat(due.at("/state").asText()).isEqualTo("published");
            assertThat(due.at("/reviewBy").asText()).isEqualTo("2020-02-29");
            assertThat(due.at("/claims")).hasSize(3);
        }
        newsroom.editor()
                .get("/v1/articles/overdue/history")
                .then()
                .body("items.findAll { it.step == 'review_due' }", hasSize(2));
    }

    @Test
    void editorsSeeWhatIsDueAndNothingElse() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.reviewedBy(ManuscriptFixture.article("due-now"), LONG_AGO));
        newsroom.publishNew(ManuscriptFixture.reviewedBy(ManuscriptFixture.article("due-never"), null));
        newsroom.publishNew(ManuscriptFixture.reviewedBy(ManuscriptFixture.article("due-gone"), LONG_AGO));
        newsroom.withdraw("due-gone", "{\"reason\":\"Old.\"}");

        newsroom.reviewer()
                .get("/v1/reviews?limit=200")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("due-now"))
                .body("items.slug", not(hasItem("due-never")))
                .body("items.slug", not(hasItem("due-gone")))
                .body("items.slug", not(hasItem("scar-treatment")));
        given().get("/v1/reviews").then().statusCode(401);
        newsroom.as("paul", "portal").get("/v1/reviews").then().statusCode(403);
    }
}
