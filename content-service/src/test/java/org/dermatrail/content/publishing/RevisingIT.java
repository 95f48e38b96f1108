package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Going back to an old revision, giving a draft up, seeing what it changes, and the ways in which successors go wrong.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RevisingIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void anOldRevisionIsReviewedLikeANewText() {
        Manuscript text = ManuscriptFixture.article("restored");
        newsroom.publishNew(text);
        newsroom.revise(ManuscriptFixture.titled(text, "Worse"));

        newsroom.editor()
                .post("/v1/articles/restored/revisions/1/restore")
                .then()
                .statusCode(201)
                .header("Location", "/v1/articles/restored/draft")
                .body("title", equalTo("Sun and skin"))
                .body("state", equalTo("draft"))
                .body("revision", equalTo(2));
        newsroom.editor()
                .post("/v1/articles/restored/revisions/1/restore")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-exists"));
        newsroom.reviewAndPublish("restored");

        get("/v1/articles/restored").then().body("revision", equalTo(3)).body("title", equalTo("Sun and skin"));
        get("/v1/articles/restored/revisions/1/diff/3")
                .then()
                .body("difference.fields", empty())
                .body("difference.claims", empty());
        newsroom.editor()
                .get("/v1/articles/restored/history")
                .then()
                .body("items.findAll { it.step == 'restore' }.reason", contains("revision 1"));
        newsroom.editor()
                .post("/v1/articles/restored/revisions/9/restore")
                .then()
                .statusCode(404);
        newsroom.reviewer()
                .post("/v1/articles/restored/revisions/1/restore")
                .then()
                .statusCode(403);
        given().post("/v1/articles/restored/revisions/1/restore").then().statusCode(401);
    }

    @Test
    void aWithdrawnTextCanBeRestored() {
        newsroom.publishNew(ManuscriptFixture.article("brought-back"));
        newsroom.withdraw("brought-back", "{\"reason\":\"In error.\"}");

        newsroom.editor()
                .post("/v1/articles/brought-back/revisions/1/restore")
                .then()
                .statusCode(201);
        newsroom.reviewAndPublish("brought-back");

        get("/v1/articles/brought-back").then().statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void aDraftIsGivenUpByWhoeverHasSeenIt() {
        String tag = newsroom.begin(ManuscriptFixture.article("given-away"));

        newsroom.editor().delete("/v1/articles/given-away/draft").then().statusCode(428);
        newsroom.editor()
                .header("If-Match", "\"other\"")
                .delete("/v1/articles/given-away/draft")
                .then()
                .statusCode(412);
        newsroom.reviewer()
                .header("If-Match", tag)
                .delete("/v1/articles/given-away/draft")
                .then()
                .statusCode(403);
        newsroom.editor()
                .header("If-Match", tag)
                .delete("/v1/articles/given-away/draft")
                .then()
                .statusCode(204);

        newsroom.editor().get("/v1/articles/given-away/draft").then().statusCode(404);
        newsroom.editor()
                .header("If-Match", tag)
                .delete("/v1/articles/given-away/draft")
                .then()
                .statusCode(404);
        newsroom.editor()
                .get("/v1/articles/given-away/history")
                .then()
                .body("items.step", contains("discard", "begin"));
        newsroom.begin(ManuscriptFixture.article("given-away"));
    }

    @Test
    void aDraftIsComparedWithWhatReadersGet() {
        Manuscript text = ManuscriptFixture.article("compared");
        newsroom.begin(text);
        newsroom.editor().get("/v1/articles/compared/draft/diff").then().statusCode(404);
        newsroom.reviewAndPublish("compared");
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.withBody(ManuscriptFixture.titled(text, "Anew"), "Less **sun**."))
                .put("/v1/articles/compared/draft");

        newsroom.reviewer()
                .get("/v1/articles/compared/draft/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("difference.fields.id", contains("title"))
                .body("difference.sections.id", contains("shade"))
                .body("difference.claims", hasSize(0));
        given().get("/v1/articles/compared/draft/diff").then().statusCode(401);
    }

    @Test
    void aSuccessorNeverLeadsBack() {
        for (String slug : new String[] {"ring-a", "ring-b", "ring-c"}) {
            newsroom.publishNew(ManuscriptFixture.article(slug));
        }
        newsroom.withdraw("ring-a", "{\"reason\":\"Merged.\",\"successor\":\"ring-b\"}")
                .then()
                .statusCode(200);
        newsroom.withdraw("ring-b", "{\"reason\":\"Merged.\",\"successor\":\"ring-a\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/successor"))
                .body("errors[0].detail", containsString("lead back"));
        newsroom.withdraw("ring-b", "{\"reason\":\"Merged.\",\"successor\":\"ring-c\"}")
                .then()
                .statusCode(200);
        newsroom.withdraw("ring-c", "{\"reason\":\"Merged.\",\"successor\":\"ring-a\"}")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("lead back"));
        newsroom.withdraw("ring-c", "{\"reason\":\"Merged.\",\"successor\":\"ring-c\"}")
                .then()
                .statusCode(400);

        get("/v1/articles/ring-c").then().statusCode(200);
    }
}
