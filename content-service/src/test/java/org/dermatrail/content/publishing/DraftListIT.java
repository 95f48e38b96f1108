package org.dermatrail.content.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on the desk, translations among it, page by page. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DraftListIT {

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void aDraftIsListedWithItsStateAndWithoutItsText() {
        begin("dora", "on-the-desk");

        list("author=dora")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.slug", contains("on-the-desk"))
                .body("items[0].locale", equalTo("en"))
                .body("items[0].translation", equalTo(false))
                .body("items[0].state", equalTo("draft"))
                .body("items[0].title", equalTo("Sun and skin"))
                .body("items[0].author", equalTo("dora"))
                .body("items[0].revision", equalTo(0))
                .body("items[0].updatedAt", notNullValue())
                .body("items[0]", not(hasKey("sections")))
                .body("next", nullValue());
        list("author=dora&state=in_review").statusCode(200).body("items", empty());

        newsroom.submit("on-the-desk").then().statusCode(200);
        list("author=dora&state=in_review").body("items.slug", contains("on-the-desk"));
        newsroom.approve("on-the-desk").then().statusCode(200);
        String at = Instant.now()
                .plus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        newsroom.schedule("on-the-desk", at).then().statusCode(202);
        list("author=dora&state=scheduled").body("items[0].publishAt", equalTo(at));
        newsroom.editor()
                .header("If-Match", "*")
                .post("/v1/articles/on-the-desk/draft/unschedule")
                .then()
                .statusCode(200);
        newsroom.editor()
                .header("If-Match", "*")
                .delete("/v1/articles/on-the-desk/draft")
                .then()
                .statusCode(204);
        list("author=dora").body("items", empty());
    }

    @Test
    void translationsAreOnTheDeskToo() {
        Manuscript text = ManuscriptFixture.article("desk-in-german");
        newsroom.publishNew(text);
        newsroom.as("olga", "editor")
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.translated(text, "de"))
                .put(Newsroom.draftOf("desk-in-german", "", "de"))
                .then()
                .statusCode(201);

        list("author=olga")
                .body("items.slug", contains("desk-in-german"))
                .body("items[0].locale", equalTo("de"))
                .body("items[0].translation", equalTo(true))
                .body("items[0].title", equalTo("[de] Sun and skin"))
                .body("items[0].revision", equalTo(1));
    }

    @Test
    void aLongListComesInPages() {
        begin("petra", "desk-page-c");
        begin("petra", "desk-page-a");
        begin("petra", "desk-page-b");

        String next = list("author=petra&limit=2")
                .body("items.slug", contains("desk-page-c", "desk-page-a"))
                .header("Link", containsString("author=petra"))
                .extract()
                .path("next");
        list("author=petra&limit=2&cursor=" + next)
                .body("items.slug", contains("desk-page-b"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=published",
                "state=PUBLISHED",
                "author=%20",
                "author=a%00b",
                "limit=0",
                "cursor=c3Vu",
                "writer=ines"
            })
    void whatCannotBeAskedForIsRefused(String query) {
        list(query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theDeskIsForThoseWhoWriteAndReview() {
        given().get("/v1/drafts").then().statusCode(401);
        newsroom.as("paul", "portal").get("/v1/drafts").then().statusCode(403);
        newsroom.as("carla", "clinician").get("/v1/drafts").then().statusCode(403);
        newsroom.reviewer().get("/v1/drafts").then().statusCode(200);
    }

    private void begin(String author, String slug) {
        newsroom.as(author, "editor")
                .body(ManuscriptFixture.article(slug))
                .post("/v1/articles")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", infrastructure.bearer(Newsroom.EDITOR, "editor"))
                .get("/v1/drafts?" + query)
                .then();
    }
}
