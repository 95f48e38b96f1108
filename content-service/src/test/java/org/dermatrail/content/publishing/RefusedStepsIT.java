package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
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
    void aStepMustSayWhichVersionItMeans() {
        String tag = newsroom.begin(ManuscriptFixture.article("versions"));
        Manuscript text = ManuscriptFixture.article("versions");

        newsroom.editor().body(text).put("/v1/articles/versions/draft").then().statusCode(428);
        newsroom.editor().post("/v1/articles/versions/draft/submit").then().statusCode(428);
        newsroom.editor()
                .header("If-Match", tag)
                .body(text)
                .put("/v1/articles/versions/draft")
                .then()
                .statusCode(200);
        newsroom.editor()
                .header("If-Match", tag)
                .body(text)
                .put("/v1/articles/versions/draft")
                .then()
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"));
        newsroom.editor()
                .header("If-Match", tag)
                .post("/v1/articles/versions/draft/submit")
                .then()
                .statusCode(412);
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/versions/draft")
                .then()
                .statusCode(412);
    }

    @Test
    void ofTwoEditsFromTheSameVersionOneIsRefused() throws Exception {
        String tag = newsroom.begin(ManuscriptFixture.article("race"));
        Callable<Integer> edit = () -> newsroom.editor()
                .header("If-Match", tag)
                .body(ManuscriptFixture.article("race"))
                .put("/v1/articles/race/draft")
                .statusCode();
        try (var editors = Executors.newFixedThreadPool(4)) {
            var answers = editors.invokeAll(List.of(edit, edit, edit, edit)).stream()
                    .map(RefusedStepsIT::result)
                    .sorted()
                    .toList();
            Assertions.assertThat(answers).containsExactly(200, 412, 412, 412);
        }
    }

    @Test
    void ofTwoPublicationsOfOneDraftTheSecondHearsOfTheFirst() throws Exception {
        newsroom.begin(ManuscriptFixture.article("twice"));
        newsroom.submit("twice");
        String tag = newsroom.approve("twice").header("ETag");
        Callable<Response> publish =
                () -> newsroom.editor().header("If-Match", tag).post("/v1/articles/twice/draft/publish");

        List<Response> answers;
        try (var editors = Executors.newFixedThreadPool(4)) {
            answers = editors.invokeAll(List.of(publish, publish, publish, publish)).stream()
                    .map(RefusedStepsIT::answer)
                    .toList();
        }

        Assertions.assertThat(answers.stream().map(Response::statusCode).sorted())
                .containsExactly(200, 409, 409, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> wrongStep(answer, "revise", "translate", "restore", "withdraw"));
        publish.call()
                .then()
                .body("detail", equalTo("The draft was published with revision 1; it is a draft no longer."));
    }

    @Test
    void aDraftThatWasPublishedIsKnownByItsTagInEveryStep() {
        newsroom.begin(ManuscriptFixture.article("departed"));
        newsroom.submit("departed");
        String tag = newsroom.approve("departed").header("ETag");
        newsroom.publish("departed").then().statusCode(200);
        newsroom.withdraw("departed", "{\"reason\":\"Done.\"}").then().statusCode(200);

        for (String expected : new String[] {tag, "*"}) {
            wrongStep(
                    newsroom.editor().header("If-Match", expected).post("/v1/articles/departed/draft/submit"),
                    "revise",
                    "restore");
            wrongStep(
                    newsroom.editor().header("If-Match", expected).delete("/v1/articles/departed/draft"),
                    "revise",
                    "restore");
        }
        newsroom.editor()
                .header("If-Match", "\"01980000-0000-7000-8000-000000000001.3\"")
                .post("/v1/articles/departed/draft/publish")
                .then()
                .statusCode(404);
        newsroom.editor()
                .header("If-Match", "*")
                .post(Newsroom.draftOf("departed", "/publish", "de"))
                .then()
                .statusCode(404);
        newsroom.editor().get("/v1/articles/departed/draft").then().statusCode(404);
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
    void aDraftWrittenBeforeAWithdrawalIsNotPublishedAfterIt() {
        newsroom.publishNew(ManuscriptFixture.article("overtaken"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.article("overtaken"))
                .put("/v1/articles/overtaken/draft");
        newsroom.submit("overtaken");
        newsroom.approve("overtaken");
        newsroom.withdraw("overtaken", "{\"reason\":\"Unsafe.\"}").then().statusCode(200);

        newsroom.publish("overtaken")
                .then()
                .statusCode(409)
                .body("type", endsWith("/draft-out-of-date"))
                .body("allowed", contains("reject"));
        get("/v1/articles/overtaken").then().statusCode(410);
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

    private static void wrongStep(Response response, String... allowed) {
        response.then().statusCode(409).body("type", endsWith("/wrong-step")).body("allowed", contains(allowed));
    }

    private static Response answer(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
