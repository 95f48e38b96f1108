package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static org.dermatrail.content.publishing.WrongStep.wrongStep;
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

/** Steps with a version that somebody else has changed, published or withdrawn meanwhile. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OvertakenStepsIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
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
                    .map(OvertakenStepsIT::result)
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
                    .map(OvertakenStepsIT::result)
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

    private static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
