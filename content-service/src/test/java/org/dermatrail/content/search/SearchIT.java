package org.dermatrail.content.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over HTTP. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SearchIT {

    @BeforeEach
    void open() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void theArticlesOfTheProductAreFoundWithSnippetsClaimsAndFacets() {
        search("why did my vitiligo come back")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("hits[0].article", equalTo("vitiligo-recurrence"))
                .body("hits[0].revision", equalTo(1))
                .body("hits[0].claims.id", hasItem("vitiligo-recurrence/relapse-when-treatment-stops"))
                .body("facets.condition.value", hasItem("vitiligo"))
                .body("notice", nullValue())
                .body("didYouMean", nullValue());
        assertThat(search("vitiligo").jsonPath().getString("hits[0].snippet")).contains("<mark>");
    }

    @Test
    void aSlipIsMendedAndSaidSo() {
        search("vitilgo spreding")
                .then()
                .body("didYouMean", equalTo("vitiligo spreading"))
                .body("hits.article", hasItem("vitiligo-recurrence"));
    }

    @Test
    void anEmergencyIsAnsweredWithWhatToDoFirst() {
        search("face drooping can't speak").then().statusCode(200).body("notice", notNullValue());
        search("vitilgo and face drooping can't speak")
                .then()
                .body("notice", notNullValue())
                .body("didYouMean", nullValue());
        search("laser for pitted scars").then().body("notice", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=no%20pulse&utm_source=portal",
                "q=no%20pulse&q=skin",
                "q=skin&q=no%20pulse",
                "q=no%20fever%0Acant%20breathe",
                "q=no%20pulse&locale=english",
                "q=no%20pulse&limit=0"
            })
    void nothingElseInTheAddressHidesWhatToDoFirst(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(200)
                .body("notice", notNullValue());
    }

    @Test
    void aQuestionThatIsTooLongStillSaysWhatToDoFirst() {
        search("no pulse " + "itchy skin ".repeat(100))
                .then()
                .statusCode(200)
                .body("notice", notNullValue())
                .body("hits", empty());
    }

    @Test
    void aParameterThatIsNotKnownIsPassedOver() {
        given().queryParam("q", "vitiligo")
                .queryParam("x", 1)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("hits.article", hasItem("vitiligo-recurrence"));
    }

    @Test
    void pagesAreLinkedUntilTheLast() {
        Response first = given().queryParam("q", "skin").queryParam("limit", 2).get("/v1/search");
        assertThat(first.jsonPath().getList("hits")).hasSize(2);
        String next = first.header("Link").replaceAll("^<(.*)>.*$", "$1");

        Response second = given().urlEncodingEnabled(false).get(next);

        assertThat(second.jsonPath().getList("hits.article"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("hits.article"));
        assertThat(given().queryParam("q", "skin")
                        .queryParam("limit", 200)
                        .get("/v1/search")
                        .header("Link"))
                .isNull();
    }

    @Test
    void filtersNarrowAndAnUnknownValueOfAnOpenListFindsNothing() {
        given().queryParam("q", "vitiligo")
                .queryParam("treatment", "microneedling")
                .queryParam("kind", "contraindication")
                .queryParam("locale", "en")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("hits.article", hasItem("microneedling-vitiligo"));
        given().queryParam("q", "vitiligo")
                .queryParam("condition", "no-such-condition")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("hits", empty());
    }

    @Test
    void suggestionsComeAsOneTypes() {
        given().queryParam("q", "microne")
                .get("/v1/search/suggestions")
                .then()
                .statusCode(200)
                .body("suggestions.article", hasItem("microneedling-vitiligo"));
        given().queryParam("q", " ").get("/v1/search/suggestions").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'q=',q",
        "'q=%20%00%07',q",
        "'x=1',q",
        "'q=a&kind=nonsense',kind",
        "'q=a&certainty=sure',certainty",
        "'q=a&condition=A%20B',condition",
        "'q=a&treatment=%3Cb%3E',treatment",
        "'q=a&locale=english',locale",
        "'q=a&limit=0',limit",
        "'q=a&limit=201',limit",
        "'q=a&limit=ten',limit",
        "'q=a&cursor=!!',cursor",
        "'q=a&cursor=OTk5OTk5',cursor",
        "'q=a&cursor=LTU',cursor"
    })
    void aValueThatIsNotAllowedIsNamed(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("?" + parameter));
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        search("x".repeat(1_001)).then().statusCode(400).body("errors.pointer", hasItem("?q"));
        assertThat(search("x".repeat(10_000)).statusCode()).isBetween(400, 499);
        search("itchy skin ".repeat(90)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "a AND (",
                "/regex.*/",
                "skin*",
                "title:[* TO *]",
                "'; drop table article; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "🙂"
            })
    void anythingElseIsPlainText(String words) {
        search(words).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF%FE%20skin", "q=%C3%28", "q=skin%00%1B", "q=skin&q=%ED%A0%80"})
    void brokenEscapesAreNoFault(String query) {
        assertThat(given().urlEncodingEnabled(false).get("/v1/search?" + query).statusCode())
                .isBetween(200, 499);
    }

    private static Response search(String words) {
        return given().queryParam("q", words).get("/v1/search");
    }
}
