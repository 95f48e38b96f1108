package org.dermatrail.content.impact;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without the triage service; the journey with it is in the end-to-end tests. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImpactIT {

    Infrastructure infrastructure;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void everyClaimOfANewArticleIsAdded() {
        String tag = newsroom.begin(ManuscriptFixture.article("impact-new"));

        newsroom.editor()
                .get("/v1/articles/impact-new/draft/impact")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("revision", nullValue())
                .body("claims.added", hasSize(3))
                .body("claims.changed", empty())
                .body("claims.removed", empty())
                .body("assessments", equalTo(0));
    }

    @Test
    void claimsAreComparedWithWhatReadersGetAndTriageMayBeAway() {
        Manuscript text = ManuscriptFixture.article("impact-again");
        newsroom.publishNew(text);
        Manuscript changed = ManuscriptFixture.withClaims(
                text,
                ManuscriptFixture.claim("impact-again/hats-help", "A hat helps a little.", true),
                ManuscriptFixture.claim("impact-again/shirts-help", "Shirts help.", true));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(changed)
                .put("/v1/articles/impact-again/draft")
                .then()
                .statusCode(201);

        newsroom.reviewer()
                .get("/v1/articles/impact-again/draft/impact")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("claims.added.id", contains("impact-again/shirts-help"))
                .body("claims.changed.id", contains("impact-again/hats-help"))
                .body("claims.changed[0].before.statement", equalTo("A broad hat protects the face."))
                .body("claims.changed[0].after.statement", equalTo("A hat helps a little."))
                .body("claims.removed.id", contains("impact-again/shade-at-noon", "impact-again/son-burn"))
                .body("forecast", nullValue())
                .body("notice", notNullValue());
    }

    @Test
    void onlyEditorsAndReviewersMayLook() {
        newsroom.begin(ManuscriptFixture.article("impact-secret"));

        get("/v1/articles/impact-secret/draft/impact").then().statusCode(401);
        newsroom.as("pat", "portal")
                .get("/v1/articles/impact-secret/draft/impact")
                .then()
                .statusCode(403);
        newsroom.editor().get("/v1/articles/no-draft/draft/impact").then().statusCode(404);
    }
}
