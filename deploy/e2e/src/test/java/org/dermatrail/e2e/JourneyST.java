package org.dermatrail.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dermatrail.local.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic's portal gets for a report, and who gets nothing. */
class JourneyST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private final Clinic clinic = new Clinic(STACK, "journey");

    @Test
    void aReportIsScoredAndTheExplanationAddsUp() throws Exception {
        Response created = clinic.report(Clinic.MAIN_REQUEST);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        JsonPath assessment = created.jsonPath();
        assertThat(created.header("Location")).isEqualTo("/v1/assessments/" + assessment.getString("id"));
        assertThat(assessment.getInt("scoring")).isEqualTo(1);
        assertThat(assessment.getList("explanation.points", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(assessment.getInt("score"));
        assertThat(assessment.getList("conditions", String.class)).contains("vitiligo");
    }

    @Test
    void theBookedMicroneedlingIsContraindicated() throws Exception {
        JsonPath assessment = clinic.report(Clinic.MAIN_REQUEST).jsonPath();

        assertThat(assessment.getList("contraindications.procedure", String.class))
                .contains("microneedling");
        assertThat(assessment.getList("contraindications.find { it.procedure == 'microneedling' }.citations"))
                .isNotEmpty();
    }

    @Test
    void everyCitedClaimIsServed() throws Exception {
        Set<String> claims = citedClaims(clinic.report(Clinic.MAIN_REQUEST).jsonPath());

        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            Response served = clinic.anonymous().get("/v1/claims/" + claim);
            assertThat(served.statusCode()).as(claim).isEqualTo(200);
            assertThat(served.jsonPath().getString("id")).isEqualTo(claim);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vitiligo-recurrence",
                "microneedling-vitiligo",
                "msc-vitiligo",
                "scar-treatment",
                "facial-atrophy",
                "skin-warning-signs",
                "chickenpox",
                "general-warning-signs"
            })
    void theArticlesAreServedToAnybody(String slug) {
        Response json = clinic.anonymous().accept("application/json").get("/v1/articles/" + slug);
        Response html = clinic.anonymous().accept("text/html").get("/v1/articles/" + slug);
        Response markdown = clinic.anonymous().accept("text/markdown").get("/v1/articles/" + slug);

        assertThat(List.of(json.statusCode(), html.statusCode(), markdown.statusCode()))
                .containsOnly(200);
        assertThat(json.jsonPath().getString("state")).isEqualTo("published");
        String title = json.jsonPath().getString("title");
        assertThat(html.asString()).contains("<h1");
        assertThat(markdown.asString()).contains(title);
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAgain() throws Exception {
        String first = repeated(Clinic.MAIN_REQUEST).jsonPath().getString("id");
        String second = repeated(Clinic.MAIN_REQUEST).jsonPath().getString("id");
        Map<String, Object> other = new HashMap<>(Clinic.MAIN_REQUEST);
        other.put("age", 35);

        assertThat(second).isEqualTo(first);
        assertThat(repeated(other).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherClinicsAssessmentIsNotFound() throws Exception {
        String id = clinic.report(Clinic.MAIN_REQUEST).jsonPath().getString("id");

        Response other = new Clinic(STACK, "north").assessment(id);

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(clinic.assessment(id).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedTokenIsRefusedAtTheDoorAndBehindIt(@TempDir Path folder) throws Exception {
        String forged = Issuer.open(folder).token("e2e-portal", "journey", "portal");

        for (var door : List.of(STACK.gateway(), STACK.triage())) {
            Response refused = given().baseUri(door.toString())
                    .auth()
                    .oauth2(forged)
                    .contentType("application/json")
                    .body(Clinic.MAIN_REQUEST)
                    .post("/v1/assessments");

            assertThat(refused.statusCode()).as(door.toString()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void withoutATokenNothingIsScored() {
        for (var door : List.of(STACK.gateway(), STACK.triage())) {
            assertThat(given().baseUri(door.toString())
                            .contentType("application/json")
                            .body(Clinic.MAIN_REQUEST)
                            .post("/v1/assessments")
                            .statusCode())
                    .as(door.toString())
                    .isEqualTo(401);
        }
        assertThat(given().baseUri(STACK.content().toString())
                        .contentType("application/json")
                        .body(Map.of("reason", "no reason"))
                        .post("/v1/articles/scar-treatment/withdraw")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWholeInterfaceIsDescribedInOnePlace() {
        JsonPath description =
                clinic.anonymous().accept("application/json").get("/openapi").jsonPath();

        assertThat(description.getString("openapi")).startsWith("3.1");
        assertThat(description.getMap("paths").keySet())
                .contains("/v1/assessments", "/v1/articles/{slug}", "/v1/recalls", "/v1/events");
        assertThat(clinic.anonymous().get("/docs/").statusCode()).isEqualTo(200);
        assertThat(clinic.anonymous().accept("text/html").get("/").statusCode()).isEqualTo(200);
    }

    /** Java's own client offers HTTP/2 with every request unless it is told not to. */
    @Test
    void aClientThatOffersHttp2IsAnsweredToo() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(STACK.gateway().resolve("/v1/assessments"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Authorization", "Bearer " + STACK.token("journey", "portal"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"subject\":\"portal-1\",\"text\":\"It itches\"}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        }
    }

    static Set<String> citedClaims(JsonPath assessment) {
        List<List<String>> claims = new ArrayList<>();
        for (String part : List.of("explanation", "contraindications", "redFlags", "advice")) {
            claims.addAll(assessment.getList(part + ".citations.claim"));
        }
        Set<String> distinct = new HashSet<>();
        claims.forEach(distinct::addAll);
        return distinct;
    }

    private Response repeated(Map<String, Object> report) throws Exception {
        return clinic.as("portal")
                .header("Idempotency-Key", "journey-1")
                .contentType("application/json")
                .body(report)
                .post("/v1/assessments");
    }
}
