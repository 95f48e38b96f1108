package org.dermatrail.content.article;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often an article was revised, what anybody can ask for about its past has an end. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LongPastIT {

    private static final String REVISIONS = "/v1/articles/long-past/revisions";
    private static final String CLAIM = "/v1/claims/long-past/shade-at-noon";

    Infrastructure infrastructure;

    @BeforeEach
    void publishThrice() {
        if (get(REVISIONS).statusCode() == 404) {
            Newsroom newsroom = new Newsroom(infrastructure);
            Manuscript text = ManuscriptFixture.article("long-past");
            newsroom.publishNew(text);
            newsroom.revise(ManuscriptFixture.titled(text, "Second words"));
            newsroom.revise(ManuscriptFixture.titled(text, "Third words"));
        }
    }

    @Test
    void revisionsComeInPages() {
        Response first = get(REVISIONS + "?limit=2");
        first.then()
                .statusCode(200)
                .body("slug", equalTo("long-past"))
                .body("items.revision", contains(3, 2))
                .header("Link", containsString("rel=\"next\""));

        get(REVISIONS + "?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.revision", contains(1))
                .body("next", nullValue());
        get(REVISIONS + "?cursor=" + cursor("1")).then().statusCode(200).body("items", empty());
        get(REVISIONS).then().body("items.revision", contains(3, 2, 1));
    }

    @Test
    void statementsOfAClaimComeInPages() {
        Response first = get(CLAIM + "?limit=2");
        first.then().statusCode(200).body("revision", equalTo(3)).body("history.revision", contains(3, 2));

        String link = first.header("Link");
        URI next = URI.create(link.substring(1, link.indexOf('>')));
        given().urlEncodingEnabled(false)
                .get(next.toString())
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("revision", equalTo(3))
                .body("history.revision", contains(1));
        get(CLAIM).then().body("history.revision", contains(3, 2, 1)).header("Link", nullValue());
    }

    @Test
    void whatIsNoPageIsRefused() {
        for (String page : new String[] {"limit=0", "limit=201", "cursor=" + cursor("sun")}) {
            get(REVISIONS + "?" + page).then().statusCode(400);
            get(CLAIM + "?" + page).then().statusCode(400);
        }
        get("/v1/articles/never-there/revisions?limit=2").then().statusCode(404);
        get("/v1/claims/never/there?limit=2").then().statusCode(404);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
