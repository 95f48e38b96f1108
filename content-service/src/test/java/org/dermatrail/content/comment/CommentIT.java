package org.dermatrail.content.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors and reviewers say to each other. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CommentIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void aSectionIsDiscussedAndTheDiscussionOutlivesTheDraft() {
        newsroom.begin(ManuscriptFixture.article("discussed"));
        String id = say("discussed", Map.of("section", "shade", "text", "Which hats? <script>x</script>"))
                .then()
                .statusCode(201)
                .body("author", equalTo("ruth"))
                .body("text", equalTo("Which hats? <script>x</script>"))
                .extract()
                .path("id");
        newsroom.editor()
                .body(Map.of("text", "Broad ones.", "inReplyTo", id))
                .post("/v1/articles/discussed/draft/comments")
                .then()
                .statusCode(201)
                .body("section", equalTo("shade"))
                .body("inReplyTo", equalTo(id));
        newsroom.editor()
                .post("/v1/articles/discussed/draft/comments/" + id + "/resolve")
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo("ines"));
        newsroom.reviewer()
                .post("/v1/articles/discussed/draft/comments/" + id + "/resolve")
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo("ines"));
        newsroom.editor()
                .get("/v1/articles/discussed/draft/comments")
                .then()
                .body("items.text", hasSize(2))
                .body("items[0].resolvedAt", notNullValue())
                .body("items[1].resolvedAt", nullValue())
                .body("items.revision", contains(nullValue(), nullValue()));

        newsroom.reviewAndPublish("discussed");

        newsroom.editor().get("/v1/articles/discussed/draft/comments").then().statusCode(404);
        newsroom.reviewer()
                .get("/v1/articles/discussed/comments")
                .then()
                .body("items.author", contains("ruth", "ines"))
                .body("items.revision", contains(1, 1));
        newsroom.editor()
                .get("/v1/articles/discussed/history")
                .then()
                .body("items.step", hasItem("comment"))
                .body("items.findAll { it.step == 'resolve_comment' }", hasSize(1));
    }

    @Test
    void commentsArePaged() {
        newsroom.begin(ManuscriptFixture.article("paged-talk"));
        for (int number = 0; number < 5; number++) {
            say("paged-talk", Map.of("text", "Comment " + number)).then().statusCode(201);
        }
        JsonPath first = newsroom.editor()
                .get("/v1/articles/paged-talk/draft/comments?limit=3")
                .jsonPath();
        JsonPath second = newsroom.editor()
                .get("/v1/articles/paged-talk/draft/comments?limit=3&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.text")).containsExactly("Comment 0", "Comment 1", "Comment 2");
        assertThat(second.getList("items.text")).containsExactly("Comment 3", "Comment 4");
        assertThat(second.getString("next")).isNull();
        newsroom.editor()
                .get("/v1/articles/paged-talk/draft/comments?cursor=YWJj")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsSaidOnce() {
        newsroom.begin(ManuscriptFixture.article("said-once"));
        Map<String, String> remark = Map.of("section", "shade", "text", "Which hats?");
        Response first = say("said-once", remark, "key-1");
        Response again = say("said-once", remark, "key-1");

        first.then().statusCode(201);
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        say("said-once", Map.of("section", "shade", "text", "Which shirts?"), "key-1")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/idempotency-key-reused"));
        say("said-once", Map.of("text", "Which hats?"), "key-1").then().statusCode(422);
        say("said-once", remark, "key-2").then().statusCode(201);
        newsroom.editor()
                .header("Idempotency-Key", "key-1")
                .body(Map.of("text", "Broad ones.", "inReplyTo", first.path("id")))
                .post("/v1/articles/said-once/draft/comments")
                .then()
                .statusCode(201);
        newsroom.editor()
                .get("/v1/articles/said-once/draft/comments")
                .then()
                .body("items.text", contains("Which hats?", "Which hats?", "Broad ones."));
        say("said-once", remark, "x".repeat(201)).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theFirstAnswerComesAgainWhenTheDraftIsPublished() {
        newsroom.begin(ManuscriptFixture.article("said-before"));
        Map<String, String> remark = Map.of("section", "shade", "text", "Which hats?");
        String id = say("said-before", remark, "key-1").path("id");
        newsroom.reviewAndPublish("said-before");

        say("said-before", remark, "key-1").then().statusCode(201).body("id", equalTo(id));
        say("said-before", Map.of("text", "Which shirts?"), "key-1").then().statusCode(422);
        say("said-before", remark, "key-2").then().statusCode(404);

        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.article("said-before"))
                .put("/v1/articles/said-before/draft")
                .then()
                .statusCode(201);
        say("said-before", remark, "key-1").then().statusCode(201).body("id", equalTo(id));
        newsroom.editor().get("/v1/articles/said-before/comments").then().body("items.text", contains("Which hats?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"section\":\"no-such\",\"text\":\"x\"}; /section",
                "{\"section\":\"shade\"}; /text",
                "{\"text\":\" \"}; /text",
                "{\"text\":\"a\\u0000b\"}; /text",
                "{\"text\":\"\\ud800\"}; /text",
                "{\"text\":\"a\\u0007b\"}; /text",
                "{\"text\":\"a\\u202eb\"}; /text",
                "{\"text\":\"x\",\"inReplyTo\":\"01980000-0000-7000-8000-000000000001\"}; /inReplyTo",
                "{\"text\":\"x\",\"inReplyTo\":\"nonsense\"}; /inReplyTo",
                "{\"text\":7}; /text",
                "{\"text\":\"x\",\"author\":\"ruth\"}; /author"
            })
    void whatMakesNoSenseIsNotKept(String body, String pointer) {
        if (newsroom.editor().get("/v1/articles/no-sense/draft").statusCode() == 404) {
            newsroom.begin(ManuscriptFixture.article("no-sense"));
        }

        newsroom.reviewer()
                .body(body)
                .post("/v1/articles/no-sense/draft/comments")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-value"))
                .body("errors.pointer", contains(pointer));
        newsroom.editor().get("/v1/articles/no-sense/draft/comments").then().body("items", hasSize(0));
    }

    @Test
    void commentsAreForEditorsAndReviewersAndOnDrafts() {
        newsroom.begin(ManuscriptFixture.article("private-talk"));

        say("private-talk", Map.of("text", "x".repeat(5001))).then().statusCode(400);
        say("no-draft", Map.of("text", "x")).then().statusCode(404);
        newsroom.as("paul", "portal")
                .body(Map.of("text", "x"))
                .post("/v1/articles/private-talk/draft/comments")
                .then()
                .statusCode(403);
        newsroom.as("paul", "portal")
                .get("/v1/articles/private-talk/comments")
                .then()
                .statusCode(403);
        given().get("/v1/articles/private-talk/comments").then().statusCode(401);
        newsroom.editor()
                .post("/v1/articles/private-talk/draft/comments/nonsense/resolve")
                .then()
                .statusCode(404);
        newsroom.editor()
                .post("/v1/articles/private-talk/draft/comments/01980000-0000-7000-8000-000000000001/resolve")
                .then()
                .statusCode(404);
    }

    private Response say(String slug, Map<String, String> remark, String key) {
        return newsroom.reviewer()
                .header("Idempotency-Key", key)
                .body(remark)
                .post("/v1/articles/" + slug + "/draft/comments");
    }

    private Response say(String slug, Map<String, String> remark) {
        return newsroom.reviewer().body(remark).post("/v1/articles/" + slug + "/draft/comments");
    }
}
