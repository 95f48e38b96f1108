package org.dermatrail.content.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers got at a time in the past. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AsOfIT {

    Infrastructure infrastructure;

    @Test
    void aTimeInThePastShowsWhatReadersGotThen() throws SQLException {
        published("as-of");

        at("as-of", "Sat, 29 Feb 2020 23:59:59 GMT").statusCode(404);
        at("as-of", "Sun, 01 Mar 2020 12:00:00 GMT")
                .statusCode(200)
                .header("Memento-Datetime", "Sun, 01 Mar 2020 12:00:00 GMT")
                .header("Link", "</v1/articles/as-of>; rel=\"original timegate\"")
                .header("Vary", containsString("Accept-Datetime"))
                .header("Last-Modified", nullValue())
                .body("revision", equalTo(1))
                .body("state", equalTo("superseded"))
                .body("notice", containsString("a later one has taken its place"));
        at("as-of", "Tue, 31 Mar 2020 00:00:00 GMT").statusCode(200).body("revision", equalTo(1));
        at("as-of", "Wed, 01 Apr 2020 12:00:00 GMT").statusCode(200).body("title", equalTo("Second"));
        at("as-of", "Fri, 01 May 2020 12:00:00 GMT")
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", endsWith("/withdrawn"))
                .body("detail", equalTo("The dose was wrong."))
                .body("successor", equalTo("scar-treatment"));
        at("as-of", "Fri, 01 Jan 2038 00:00:00 GMT")
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("state", equalTo("published"));
    }

    @Test
    void aWithdrawnArticleStaysReadableAsOfBefore() throws SQLException {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("taken-away"));
        newsroom.withdraw("taken-away", "{\"reason\":\"It was wrong.\"}").then().statusCode(200);
        date("update revision set published_at = ? where slug = 'taken-away'", "2020-03-01T12:00:00Z");

        at("taken-away", "Sun, 01 Mar 2020 12:00:00 GMT")
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("notice", containsString("This article was withdrawn: It was wrong."));
        given().get("/v1/articles/taken-away").then().statusCode(410);
    }

    @Test
    void aTranslationIsReadAsReadersGotItThen() throws SQLException {
        Newsroom newsroom = new Newsroom(infrastructure);
        Manuscript text = ManuscriptFixture.article("as-of-in-german");
        Manuscript second = ManuscriptFixture.titled(text, "Second");
        newsroom.publishNew(text);
        newsroom.translate(ManuscriptFixture.translated(text, "de"));
        newsroom.revise(second);
        newsroom.translate(ManuscriptFixture.translated(second, "de"));
        String revision = "update revision set published_at = ? where slug = 'as-of-in-german' and number = ";
        String translation = "update translation set published_at = ? where slug = 'as-of-in-german' and number = ";
        date(revision + 1, "2020-03-01T12:00:00Z");
        date(translation + 1, "2020-04-01T12:00:00.4Z");
        date(revision + 2, "2020-05-01T12:00:00Z");
        date(translation + 2, "2020-06-01T12:00:00Z");

        inGerman("Sun, 15 Mar 2020 12:00:00 GMT").statusCode(404).body("locales", contains("en"));
        given().header("Accept-Datetime", "Sun, 15 Mar 2020 12:00:00 GMT")
                .header("Accept-Language", "de, en;q=0.5")
                .get("/v1/articles/as-of-in-german")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("revision", equalTo(1));
        inGerman("Wed, 01 Apr 2020 12:00:00 GMT")
                .statusCode(200)
                .header("Memento-Datetime", "Wed, 01 Apr 2020 12:00:00 GMT")
                .body("title", equalTo("[de] Sun and skin"))
                .body("translation.stale", equalTo(false))
                .body("notice", not(containsString("seither ge\u00e4ndert")));
        inGerman("Fri, 15 May 2020 12:00:00 GMT")
                .statusCode(200)
                .body("title", equalTo("[de] Sun and skin"))
                .body("translation.of", equalTo(1))
                .body("translation.stale", equalTo(true))
                .body("notice", containsString("seither ge\u00e4ndert"));
        inGerman("Mon, 15 Jun 2020 12:00:00 GMT")
                .statusCode(200)
                .body("title", equalTo("[de] Second"))
                .body("translation.stale", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2020-03-01T12:00:00Z",
                "Mon, 01 Mar 2020 12:00:00 GMT",
                "Sun, 1 Mar 2020 12:00:00 GMT",
                "Sun, 01 Mar 2020 25:00:00 GMT",
                "Sun, 01 Mar 2020 12:00:00 CET",
                "0",
                "Sun, 01 Mar 99999999999 12:00:00 GMT"
            })
    void aTimeThatIsNoneIsRefused(String time) {
        at("scar-treatment", time)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("Accept-Datetime"));
    }

    @Test
    void theTimeOfWhatIsNotThereIsNotFound() {
        at("never-written", "Sun, 01 Mar 2020 12:00:00 GMT").statusCode(404);
        at("NOT-A-SLUG'--", "Sun, 01 Mar 2020 12:00:00 GMT").statusCode(404);
    }

    @Test
    void whoIsSentAwayIsToldWhereToGo() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("gone"));
        newsroom.withdraw("gone", "{\"reason\":\"<b>Old</b>\",\"successor\":\"scar-treatment\"}")
                .then()
                .statusCode(200);

        given().accept("application/json")
                .get("/v1/articles/gone")
                .then()
                .statusCode(410)
                .header("Link", "</v1/articles/scar-treatment>; rel=\"successor-version\"")
                .body("successor", equalTo("scar-treatment"));
        given().accept("text/html,*/*;q=0.8")
                .get("/v1/articles/gone")
                .then()
                .statusCode(410)
                .contentType("text/html")
                .header("Link", "</v1/articles/scar-treatment>; rel=\"successor-version\"")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("href=\"/v1/articles/scar-treatment\""))
                .body(containsString("&lt;b&gt;Old&lt;/b&gt;"));
    }

    /** Published in March, revised in April, withdrawn in May and published again in June. */
    private void published(String slug) throws SQLException {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article(slug));
        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article(slug), "Second"));
        newsroom.withdraw(slug, "{\"reason\":\"The dose was wrong.\",\"successor\":\"scar-treatment\"}")
                .then()
                .statusCode(200);
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.titled(ManuscriptFixture.article(slug), "Fourth"))
                .put("/v1/articles/" + slug + "/draft")
                .then()
                .statusCode(201);
        newsroom.reviewAndPublish(slug);
        String revision = "update revision set published_at = ? where slug = '" + slug + "' and number = ";
        date(revision + 1, "2020-03-01T12:00:00.4Z");
        date(revision + 2, "2020-04-01T12:00:00Z");
        date("update withdrawal set at = ? where slug = '" + slug + "' and number = 3", "2020-05-01T12:00:00Z");
        date(revision + 4, "2020-06-01T12:00:00Z");
    }

    private void date(String update, String time) throws SQLException {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, OffsetDateTime.parse(time));
            statement.executeUpdate();
        }
    }

    private static ValidatableResponse inGerman(String time) {
        return given().header("Accept-Datetime", time)
                .get("/v1/articles/as-of-in-german?locale=de")
                .then();
    }

    private static ValidatableResponse at(String slug, String time) {
        return given().header("Accept-Datetime", time)
                .get("/v1/articles/{slug}", slug)
                .then();
    }
}
