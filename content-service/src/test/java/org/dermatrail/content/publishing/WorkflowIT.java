package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.contract.EventContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an idea to a published article, a revision and a withdrawal, as editors and subscribers see it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class WorkflowIT {

    private static final String TOPIC = "dermatrail.content.article.v1";

    Infrastructure infrastructure;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager entities;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void anArticleIsWrittenReviewedAndPublished() throws Exception {
        newsroom.editor()
                .body(ManuscriptFixture.article("journey"))
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .header("Location", "/v1/articles/journey/draft")
                .body("state", equalTo("draft"))
                .body("author", equalTo(Newsroom.EDITOR))
                .body("allowed", contains("edit", "submit", "discard"));
        get("/v1/articles/journey").then().statusCode(404);

        newsroom.submit("journey").then().statusCode(200).body("state", equalTo("in_review"));
        newsroom.reviewer()
                .header("If-Match", "*")
                .body("{\"reason\":\"Name the hat.\"}")
                .post("/v1/articles/journey/draft/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("remark", equalTo("Name the hat."));
        String tag = newsroom.editor().get("/v1/articles/journey/draft").header("ETag");
        newsroom.editor()
                .header("If-Match", tag)
                .body(ManuscriptFixture.titled(ManuscriptFixture.article("journey"), "Hats and skin"))
                .put("/v1/articles/journey/draft")
                .then()
                .statusCode(200);
        newsroom.submit("journey").then().statusCode(200);
        newsroom.approve("journey").then().statusCode(200).body("reviewer", equalTo(Newsroom.REVIEWER));
        newsroom.publish("journey").then().statusCode(200).body("revision", equalTo(1));

        get("/v1/articles/journey")
                .then()
                .statusCode(200)
                .body("title", equalTo("Hats and skin"))
                .body("author", equalTo(Newsroom.EDITOR))
                .body("reviewer", equalTo(Newsroom.REVIEWER))
                .body("claims", hasSize(3))
                .body("notice", equalTo("No clinician has signed off this text yet."));
        newsroom.editor().get("/v1/articles/journey/draft").then().statusCode(404);
        assertThat(stepsOf("journey"))
                .containsExactly(
                        "begin ines null",
                        "submit ines null",
                        "reject ruth Name the hat.",
                        "edit ines null",
                        "submit ines null",
                        "approve ruth null",
                        "publish ines null");
    }

    @Test
    void whatWasReadIsChangedAndPutBack() throws Exception {
        newsroom.publishNew(ManuscriptFixture.article("round-trip"));
        ObjectNode read =
                (ObjectNode) json.readTree(get("/v1/articles/round-trip").asString());
        read.put("title", "Changed");

        String tag = newsroom.editor()
                .header("If-None-Match", "*")
                .body(read.toString())
                .put("/v1/articles/round-trip/draft")
                .then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .extract()
                .header("ETag");
        ObjectNode draft = (ObjectNode) json.readTree(
                newsroom.editor().get("/v1/articles/round-trip/draft").asString());
        draft.put("title", "Changed again");
        newsroom.editor()
                .header("If-Match", tag)
                .body(draft.toString())
                .put("/v1/articles/round-trip/draft")
                .then()
                .statusCode(200)
                .body("title", equalTo("Changed again"));
        newsroom.reviewAndPublish("round-trip");

        get("/v1/articles/round-trip").then().body("revision", equalTo(2)).body("title", equalTo("Changed again"));
        get("/v1/articles/round-trip?revision=1").then().body("state", equalTo("superseded"));
        get("/v1/articles/round-trip/revisions").then().body("items.revision", contains(2, 1));
        get("/v1/articles/round-trip/revisions/1/diff/2")
                .then()
                .body("difference.fields.id", contains("title"))
                .body("difference.fields[0].before", equalTo("Sun and skin"))
                .body("difference.claims", hasSize(0));
    }

    @Test
    void everyChangeIsAnnouncedWithTheFullState() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        newsroom.begin(ManuscriptFixture.article("announced"));
        newsroom.submit("announced");
        newsroom.approve("announced");
        newsroom.editor()
                .header("If-Match", "*")
                .header("traceparent", trace)
                .post("/v1/articles/announced/draft/publish");
        newsroom.revise(ManuscriptFixture.withClaims(
                ManuscriptFixture.article("announced"),
                ManuscriptFixture.claim("announced/hats-help", "A hat with a brim protects the face.", true)));
        newsroom.withdraw("announced", "{\"reason\":\"Merged.\",\"successor\":\"scar-treatment\"}");

        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), TOPIC)) {
            await().until(() -> log.of("announced"), hasSize(3));
            var records = log.of("announced");
            assertThat(records.stream().map(record -> EventLog.header(record, "ce_type")))
                    .containsExactly(
                            "org.dermatrail.content.article.published.v1",
                            "org.dermatrail.content.article.revised.v1",
                            "org.dermatrail.content.article.withdrawn.v1");
            assertThat(records.stream().map(record -> EventLog.header(record, "ce_sequence")))
                    .isSorted()
                    .allMatch(sequence -> sequence.matches("\\d{20}"));
            assertThat(EventLog.header(records.getFirst(), "traceparent")).isEqualTo(trace);
            for (var record : records) {
                EventContract.assertKept(record);
            }
            JsonNode revised = json.readTree(records.get(1).value());
            assertThat(revised.at("/revision").asInt()).isEqualTo(2);
            assertThat(revised.at("/claims")).hasSize(1);
            assertThat(revised.at("/claims/0/statement").asText()).isEqualTo("A hat with a brim protects the face.");
            JsonNode withdrawn = json.readTree(records.get(2).value());
            assertThat(withdrawn.at("/revision").asInt()).isEqualTo(3);
            assertThat(withdrawn.at("/successor").asText()).isEqualTo("scar-treatment");
        }
    }

    @Test
    void aWithdrawnArticleNamesItsSuccessorAndCanComeBack() {
        newsroom.publishNew(ManuscriptFixture.article("come-back"));

        newsroom.withdraw("come-back", "{\"reason\":\"Out of date.\",\"successor\":\"facial-atrophy\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));

        get("/v1/articles/come-back")
                .then()
                .statusCode(410)
                .body("type", endsWith("/withdrawn"))
                .body("detail", equalTo("Out of date."))
                .body("successor", equalTo("facial-atrophy"));
        given().queryParam("article", "come-back").get("/v1/claims").then().body("items", hasSize(0));
        get("/v1/claims/come-back/hats-help").then().statusCode(200).body("current", equalTo(false));
        get("/v1/articles/come-back/revisions/1").then().statusCode(200).body("state", equalTo("withdrawn"));

        newsroom.revise(ManuscriptFixture.article("come-back"));

        get("/v1/articles/come-back").then().statusCode(200).body("revision", equalTo(3));
        get("/v1/claims/come-back/hats-help")
                .then()
                .body("current", equalTo(true))
                .body("history.revision", contains(3, 1));
        newsroom.editor().get("/v1/articles/come-back/draft").then().body("successor", nullValue());
    }

    private List<String> stepsOf(String slug) {
        return entities.createNativeQuery(
                        "select a.step || ' ' || a.actor || ' ' || coalesce(a.reason, 'null') from audit a"
                                + " where a.slug = ?1 order by a.sequence",
                        String.class)
                .setParameter(1, slug)
                .getResultList();
    }
}
