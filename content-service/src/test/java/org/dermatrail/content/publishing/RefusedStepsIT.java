package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static org.dermatrail.content.publishing.WrongStep.wrongStep;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a step is refused, and that nothing has changed afterwards. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RefusedStepsIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void whoeverHadAHandInTheTextMayNotReviewIt() {
        newsroom.begin(ManuscriptFixture.article("own-work"));
        newsroom.as("ruth", "editor")
                .header("If-Match", "*")
                .body(ManuscriptFixture.titled(ManuscriptFixture.article("own-work"), "Ruth's title"))
                .put("/v1/articles/own-work/draft")
                .then()
                .statusCode(200)
                .body("editors", contains("ines", "ruth"));
        newsroom.submit("own-work");

        for (String hand : new String[] {"ines", "ruth"}) {
            newsroom.as(hand, "editor", "reviewer")
                    .header("If-Match", "*")
                    .post("/v1/articles/own-work/draft/approve")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/author-may-not-approve"));
            newsroom.as(hand, "editor", "reviewer")
                    .header("If-Match", "*")
                    .body("{\"reason\":\"No.\"}")
                    .post("/v1/articles/own-work/draft/reject")
                    .then()
                    .statusCode(403);
        }
        newsroom.editor().get("/v1/articles/own-work/draft").then().body("state", equalTo("in_review"));
    }

    @Test
    void everyStepNeedsItsRole() {
        newsroom.begin(ManuscriptFixture.article("roles"));

        forbidden(newsroom.as("paul", "portal")
                .body(ManuscriptFixture.article("x"))
                .post("/v1/articles"));
        forbidden(newsroom.reviewer().body(ManuscriptFixture.article("x")).post("/v1/articles"));
        forbidden(newsroom.as("paul", "portal").get("/v1/articles/roles/draft"));
        forbidden(newsroom.reviewer()
                .header("If-Match", "*")
                .body(ManuscriptFixture.article("roles"))
                .put("/v1/articles/roles/draft"));
        forbidden(newsroom.reviewer().header("If-Match", "*").post("/v1/articles/roles/draft/submit"));
        forbidden(newsroom.editor().header("If-Match", "*").post("/v1/articles/roles/draft/approve"));
        forbidden(newsroom.editor()
                .header("If-Match", "*")
                .body("{\"reason\":\"No.\"}")
                .post("/v1/articles/roles/draft/reject"));
        forbidden(newsroom.as("ada", "admin").header("If-Match", "*").post("/v1/articles/roles/draft/publish"));
        forbidden(newsroom.as("paul", "clinician")
                .body("{\"reason\":\"No.\"}")
                .post("/v1/articles/scar-treatment/withdraw"));
        forbidden(newsroom.as("paul", "portal").get("/v1/gaps"));
    }

    @Test
    void aStepOutOfTurnNamesTheOnesThatArePossible() {
        newsroom.begin(ManuscriptFixture.article("out-of-turn"));

        wrongStep(newsroom.approve("out-of-turn"), "edit", "submit", "discard");
        wrongStep(newsroom.publish("out-of-turn"), "edit", "submit", "discard");
        newsroom.submit("out-of-turn");
        wrongStep(newsroom.submit("out-of-turn"), "approve", "reject", "discard");
        wrongStep(newsroom.publish("out-of-turn"), "approve", "reject", "discard");
        wrongStep(
                newsroom.editor()
                        .header("If-Match", "*")
                        .body(ManuscriptFixture.article("out-of-turn"))
                        .put("/v1/articles/out-of-turn/draft"),
                "approve",
                "reject",
                "discard");
        newsroom.approve("out-of-turn");
        wrongStep(newsroom.approve("out-of-turn"), "reject", "schedule", "publish", "discard");
        newsroom.publish("out-of-turn").then().statusCode(200);
        wrongStep(newsroom.publish("out-of-turn"), "revise", "translate", "restore", "withdraw");
        newsroom.withdraw("out-of-turn", "{\"reason\":\"Done.\"}").then().statusCode(200);
        wrongStep(newsroom.withdraw("out-of-turn", "{\"reason\":\"Done.\"}"), "revise", "restore");
    }

    @Test
    void anArticleIsBegunOnce() {
        newsroom.begin(ManuscriptFixture.article("once"));

        newsroom.editor()
                .body(ManuscriptFixture.article("once"))
                .post("/v1/articles")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-exists"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.article("never-begun"))
                .put("/v1/articles/never-begun/draft")
                .then()
                .statusCode(404);
    }

    @Test
    void aWithdrawalNeedsAReasonAndASuccessorThatCanBeRead() {
        newsroom.publishNew(ManuscriptFixture.article("to-withdraw"));

        for (String body : new String[] {
            "{}",
            "{\"reason\":\" \"}",
            "{\"reason\":\"a\\u0000b\"}",
            "{\"reason\":\"x\",\"successor\":\"to-withdraw\"}",
            "{\"reason\":\"x\",\"successor\":\"no-such-article\"}",
            "{\"reason\":\"x\",\"because\":\"y\"}",
            "{\"reason\":7}",
            "null",
            ""
        }) {
            newsroom.withdraw("to-withdraw", body).then().statusCode(400);
        }
        newsroom.withdraw("no-such-article", "{\"reason\":\"x\"}").then().statusCode(404);
        get("/v1/articles/to-withdraw").then().statusCode(200);
    }

    @Test
    void whatCannotBeASlugHasNoDraft() {
        for (String slug : new String[] {"%00", "a%00b", "%F0%9F%98%80", "x%27--", "A".repeat(300)}) {
            for (String step : new String[] {"submit", "unschedule", "publish", "publish?locale=de"}) {
                newsroom.editor()
                        .urlEncodingEnabled(false)
                        .header("If-Match", "*")
                        .post("/v1/articles/" + slug + "/draft/" + step)
                        .then()
                        .statusCode(404);
            }
            newsroom.editor()
                    .urlEncodingEnabled(false)
                    .body("{\"reason\":\"x\"}")
                    .post("/v1/articles/" + slug + "/withdraw")
                    .then()
                    .statusCode(404);
            newsroom.editor()
                    .urlEncodingEnabled(false)
                    .body("{\"text\":\"x\"}")
                    .post("/v1/articles/" + slug + "/draft/comments")
                    .then()
                    .statusCode(404);
            newsroom.editor()
                    .urlEncodingEnabled(false)
                    .post("/v1/articles/" + slug + "/revisions/1/restore")
                    .then()
                    .statusCode(404);
            newsroom.editor()
                    .urlEncodingEnabled(false)
                    .get("/v1/articles/" + slug + "/comments")
                    .then()
                    .statusCode(404);
        }
    }

    private static void forbidden(Response response) {
        response.then().statusCode(403).contentType("application/problem+json").body("type", endsWith("/forbidden"));
    }
}
