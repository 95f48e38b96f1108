package org.dermatrail.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.StandIn;
import org.dermatrail.gateway.support.TestTokens;
import org.junit.jupiter.api.Test;

/** A request's way through the door to a service and back. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class DoorIT {

    StandIn content;
    TestTokens tokens;

    @Test
    void aRequestArrivesAsItWasSent() throws IOException {
        String token = tokens.of("ed", "demo", "editor");

        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body("{\"title\":\"Scars\"}")
                .put("/v1/articles/scar-treatment/draft?x=a%20b&y=1")
                .then()
                .statusCode(200)
                .body("method", equalTo("PUT"))
                .body("uri", equalTo("/v1/articles/scar-treatment/draft?x=a%20b&y=1"))
                .body("body", equalTo("{\"title\":\"Scars\"}"))
                .body("headers.authorization[0]", equalTo("Bearer " + token))
                .body("headers.if-match[0]", equalTo("\"7\""))
                .body("headers.content-type[0]", startsWith("application/json"));
    }

    @Test
    void aClientsWordAboutItselfIsNotBelieved() {
        given().header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .header("TE", "trailers")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo(List.of("127.0.0.1")))
                .body("headers.x-forwarded-proto", equalTo(List.of("http")))
                .body("headers.x-forwarded-host[0]", startsWith("127.0.0.1:"))
                .body("headers", not(hasKey("x-forwarded-prefix")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-real-ip")))
                .body("headers", not(hasKey("x-hop")))
                .body("headers", not(hasKey("te")));
    }

    @Test
    void everyRequestCanBeFoundAgain() {
        String id = given().get("/v1/articles")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("headers.traceparent[0]", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .extract()
                .path("headers.x-request-id[0]");
        assertThat(id).hasSize(36);

        given().header("X-Request-Id", "mine-1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "a=1")
                .get("/v1/articles")
                .then()
                .header("X-Request-Id", equalTo("mine-1"))
                .body("headers.x-request-id[0]", equalTo("mine-1"))
                .body("headers.traceparent[0]", equalTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .body("headers.tracestate[0]", equalTo("a=1"));
    }

    @Test
    void anAnswersLinksAndTagsComeBackUntouchedAndWhatIsForOneHopDoesNot() {
        given().get("/v1/articles/created")
                .then()
                .statusCode(201)
                .header("Location", "/v1/assessments/1")
                .header("Link", "</v1/assessments?cursor=x>; rel=\"next\"")
                .header("ETag", "\"1\"")
                .header("X-Internal", equalTo(null))
                .header("X-Request-Id", not(equalTo("of-the-service")))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void answersWithoutABodyStayWithoutOne() {
        given().get("/v1/articles/not-modified").then().statusCode(304).header("ETag", "\"3\"");
        given().get("/v1/articles/no-content").then().statusCode(204);
        given().head("/v1/articles/scar-treatment").then().statusCode(200).body(equalTo(""));
        given().get("/v1/articles/chunked").then().statusCode(200).body(equalTo("one two"));
    }

    @Test
    void aPageOfAServiceMayRunNoScriptHere() {
        given().get("/v1/articles/page")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(equalTo("<p>Hello"));
    }

    @Test
    void aServiceThatIsDownIsAProblemWithATimeToComeBack() throws IOException {
        given().header("Authorization", "Bearer " + tokens.of("ann", "demo", "portal"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/assessments")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("https://dermatrail.org/problems/upstream-unavailable"))
                .body("status", equalTo(503));
    }

    @Test
    void aServiceThatIsSilentIsATimeout() {
        given().get("/v1/articles/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dermatrail.org/problems/upstream-timeout"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeToLookWhole() {
        assertThatThrownBy(() -> given().get("/v1/articles/stops-halfway").asString())
                .hasStackTraceContaining("end of Content-Length");
    }

    @Test
    void whatIsNowhereIsAProblem() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dermatrail.org/problems/not-found"));
        given().urlEncodingEnabled(false)
                .get("/v1/articles/%2e%2e/draft")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dermatrail.org/problems/ambiguous-path"));
    }

    @Test
    void theGatewaysOwnPagesAreForReading() {
        given().post("/openapi")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD")
                .body("type", equalTo("https://dermatrail.org/problems/method-not-allowed"));
        given().accept("image/png").get("/openapi").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void anOfferToSwitchProtocolsIsNotTakenUp() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .get("/v1/articles")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("upgrade")));
    }

    @Test
    void anOfferOfHttp2IsAnsweredInHttp11() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/articles"))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).doesNotContain("http2-settings");
    }

    @Test
    void theGatewayIsReadyWhateverTheServicesAre() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'upstreams' }.data", hasKey("triage"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void metricsAreForAdministratorsAndNameNoSubject() throws IOException {
        given().header("Authorization", "Bearer " + tokens.of("ann", "demo", "portal"))
                .delete("/v1/subjects/jane-roe");
        given().get("/q/metrics").then().statusCode(401);
        given().header("Authorization", "Bearer " + tokens.of("ann", "demo", "portal"))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        String metrics = given().header("Authorization", "Bearer " + tokens.of("root", "demo", "admin"))
                .get("/q/metrics")
                .asString();

        assertThat(metrics).contains("dermatrail_gateway_requests").contains("route=\"/v1/subjects\"");
        assertThat(metrics).doesNotContain("jane-roe");
    }
}
