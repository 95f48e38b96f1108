package org.dermatrail.content.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that make no sense, and their parameters. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BadAddressIT {

    Infrastructure infrastructure;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/articles?limit=0, 400, invalid-value",
        "GET, /v1/articles?limit=201, 400, invalid-value",
        "GET, /v1/articles?cursor=%00, 400, invalid-value",
        "GET, /v1/articles?condition=%27%20or%201=1, 400, invalid-value",
        "GET, /v1/articles?locale=%00, 400, invalid-value",
        "GET, /v1/articles/scar-treatment?revision=x, 400, invalid-value",
        "GET, /v1/articles/scar-treatment?locale=EN, 400, invalid-value",
        "GET, /v1/articles/scar-treatment?locale=zz, 400, invalid-value",
        "GET, /v1/articles/no-such?locale=english, 400, invalid-value",
        "GET, /v1/search?q=scar&locale=zz, 400, invalid-value",
        "GET, /v1/articles?sort=title, 400, invalid-value",
        "GET, /v1/articles?limit=5&limit=6, 400, invalid-value",
        "GET, /v1/articles/scar-treatment?revison=1, 400, invalid-value",
        "GET, /v1/search/suggestions?q=scar&limit=3, 400, invalid-value",
        "GET, /v1/search/suggestions?q=, 400, invalid-value",
        "GET, /v1/claims?apraisal=unsafe, 400, invalid-value",
        "GET, /v1/claims?certainty=sure, 400, invalid-value",
        "GET, /v1/articles/%00, 404, not-found",
        "GET, /v1/articles/no-such, 404, not-found",
        "GET, /v1/articles/scar-treatment/revisions/99, 404, not-found",
        "GET, /v1/articles/scar-treatment/revisions/1/diff/99, 404, not-found",
        "GET, /v1/claims?kind=cure, 400, invalid-value",
        "GET, /v1/claims?article=%00, 400, invalid-value",
        "GET, /v1/claims/a/%00, 404, not-found",
        "GET, /v1/claims/scar-treatment/no-such, 404, not-found",
        "GET, /no/such/place, 404, not-found",
        "DELETE, /v1/articles/scar-treatment, 405, method-not-allowed"
    })
    void anAddressThatMakesNoSenseIsRefused(String method, String path, int status, String type) {
        given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dermatrail.org/problems/" + type))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/articles/%00/history, 404",
        "/v1/articles/%00/comments, 404",
        "/v1/articles/scar-treatment/history?foo=1, 400",
        "/v1/articles/scar-treatment/history?limit=many, 400",
        "/v1/articles/scar-treatment/comments?foo=1, 400",
        "/v1/articles/scar-treatment/draft/comments?local=de, 400",
        "/v1/articles/export?conditions=scar, 400",
        "/v1/articles/export?locale=EN, 400",
        "/v1/articles/scar-treatment/draft/quality?locale=zz, 400",
        "/v1/articles/export?updatedSince=yesterday, 400"
    })
    void whatEditorsAskForIsReadAsStrictly(String path, int status) {
        given().urlEncodingEnabled(false)
                .header("Authorization", infrastructure.bearer("ines", "editor"))
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void aParameterThatIsNotKnownIsNamedBesideTheKnownOnes() {
        given().get("/v1/claims?apraisal=unsafe&certainty=low")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?apraisal")))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "is not known; known are appraisal, article, certainty, condition, cursor, kind, limit, locale"));
    }
}
