package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A revision that the caller never saw is not taken away, and answers say what stands in the way. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class WithdrawnUnseenIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void aWithdrawalOfAnEarlierRevisionIsRefused() {
        Manuscript text = ManuscriptFixture.article("seen-once");
        newsroom.publishNew(text);
        String seen = get("/v1/articles/seen-once").header("ETag");
        newsroom.revise(ManuscriptFixture.titled(text, "Better words"));

        withdraw(seen)
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"))
                .body("detail", containsString("article"));
        withdraw("\"nonsense\"").statusCode(412);
        get("/v1/articles/seen-once").then().statusCode(200);

        withdraw(get("/v1/articles/seen-once").header("ETag")).statusCode(200).body("state", equalTo("withdrawn"));
        withdraw("*").statusCode(409);
    }

    @Test
    void aWithdrawalWithoutAConditionGoesThroughAsBefore() {
        newsroom.publishNew(ManuscriptFixture.article("seen-never"));

        newsroom.withdraw("seen-never", "{\"reason\":\"It is wrong.\"}").then().statusCode(200);
    }

    @Test
    void whoOpensADraftThatIsThereIsToldSo() {
        Manuscript text = ManuscriptFixture.article("opened-twice");
        newsroom.publishNew(text);
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/opened-twice/draft")
                .then()
                .statusCode(201);

        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/opened-twice/draft")
                .then()
                .statusCode(412)
                .body("detail", containsString("is there already"));
    }

    @Test
    void aFirstDraftHasNothingToBeComparedWith() {
        newsroom.begin(ManuscriptFixture.article("nothing-before"));

        newsroom.editor()
                .get("/v1/articles/nothing-before/draft/diff")
                .then()
                .statusCode(404)
                .body("detail", containsString("Nothing was published"));
        newsroom.editor()
                .get("/v1/articles/no-such-thing/draft/diff")
                .then()
                .statusCode(404)
                .body("detail", containsString("no such draft"));
    }

    private ValidatableResponse withdraw(String ifMatch) {
        return newsroom.reviewer()
                .header("If-Match", ifMatch)
                .body("{\"reason\":\"It is wrong.\"}")
                .post("/v1/articles/seen-once/withdraw")
                .then();
    }
}
