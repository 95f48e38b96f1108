package org.dermatrail.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** Readers who have a text already are sent nothing, and never the news that an old text is still current. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ConditionalIT {

    Infrastructure infrastructure;

    @Test
    void oneOfSeveralTagsIsEnough() {
        String tag = given().get("/v1/articles/scar-treatment").header("ETag");

        assertThat(status("If-None-Match", "\"old\", W/" + tag)).isEqualTo(304);
        assertThat(status("If-None-Match", "*")).isEqualTo(304);
        assertThat(status("If-None-Match", "\"old\"")).isEqualTo(200);
        assertThat(status("If-None-Match", "not a tag")).isEqualTo(200);
        assertThat(status("If-Modified-Since", "not a date")).isEqualTo(200);
    }

    @Test
    void aTagThatDiffersDecidesAgainstADateThatAgrees() {
        Response first = given().get("/v1/articles/scar-treatment");

        given().header("If-None-Match", "\"old\"")
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/v1/articles/scar-treatment")
                .then()
                .statusCode(200);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        Response get = given().accept("text/html").get("/v1/articles/scar-treatment");

        given().accept("text/html")
                .head("/v1/articles/scar-treatment")
                .then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Last-Modified", get.header("Last-Modified"))
                .header("Content-Length", String.valueOf(get.body().asByteArray().length))
                .body(equalTo(""));
        given().header("If-None-Match", get.header("ETag"))
                .accept("text/html")
                .head("/v1/articles/scar-treatment")
                .then()
                .statusCode(304);
    }

    @Test
    void twoRevisionsOfOneSecondAreToldApartByTheirDates() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("hurried"));
        String first = given().get("/v1/articles/hurried").header("Last-Modified");
        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article("hurried"), "At once"));

        given().header("If-Modified-Since", first)
                .get("/v1/articles/hurried")
                .then()
                .statusCode(200)
                .header("Last-Modified", notNullValue())
                .body("title", equalTo("At once"));
    }

    @Test
    void anOldTagDoesNotOutliveAWithdrawal() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("short-lived"));
        String tag = given().get("/v1/articles/short-lived").header("ETag");
        newsroom.withdraw("short-lived", "{\"reason\":\"It was wrong.\"}")
                .then()
                .statusCode(200);

        given().header("If-None-Match", tag)
                .get("/v1/articles/short-lived")
                .then()
                .statusCode(410);
    }

    @Test
    void anEarlierRevisionIsAnotherTextOnceItIsSuperseded() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("aged"));
        String tag = given().get("/v1/articles/aged?revision=1").header("ETag");
        newsroom.revise(ManuscriptFixture.titled(ManuscriptFixture.article("aged"), "Younger"));

        given().header("If-None-Match", tag)
                .get("/v1/articles/aged?revision=1")
                .then()
                .statusCode(200)
                .body("state", equalTo("superseded"));
        given().get("/v1/articles/aged?revision=3").then().statusCode(404);
    }

    private static int status(String header, String value) {
        return given().header(header, value).get("/v1/articles/scar-treatment").statusCode();
    }
}
