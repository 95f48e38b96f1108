package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.assessment.AssessmentIT.portal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be taken for something else than was meant is refused, and long texts are taken however they are sent. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class UnclearInputIT {

    private static final String PROBLEMS = "https://dermatrail.org/problems/";

    @Test
    void theLongestTextFitsHoweverItsLettersAreEscaped() {
        portal("demo")
                .body("{\"subject\":\"a\",\"text\":\"" + "\\u00fc".repeat(100_000) + "\"}")
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"findings\":[", "9"})
    void whatNestsWithoutEndOrNeverEndsIsRefused(String part) throws Exception {
        String body = "{\"subject\":\"a\",\"age\":" + part.repeat(1_000_000 / part.length());
        // Not by REST Assured, which would indent every level of it.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/assessments"))
                .header("Authorization", "Bearer " + TriageStack.token("demo", "portal"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(PROBLEMS + "malformed-json");
        }
    }

    @ParameterizedTest
    @MethodSource("org.dermatrail.triage.assessment.PseudonymTest#illegible")
    void aPseudonymThatDoesNotShowWhatItIsIsRefused(String subject) {
        portal("demo")
                .body("{\"subject\":\"" + escaped(subject) + "\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEMS + "invalid-value"))
                .body("errors.pointer", hasItem("/subject"));
    }

    @ParameterizedTest
    @MethodSource("org.dermatrail.triage.assessment.PseudonymTest#legible")
    void aPseudonymMayHaveAnyLetter(String subject) {
        portal("demo")
                .body(Map.of("subject", subject))
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(200);
    }

    /** Half a character can't be sent in UTF-8, but it can be written in JSON. */
    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void jsonInAnotherEncodingIsRefused(String charset) {
        portal("demo")
                .contentType("application/json")
                .body("{\"subject\":\"a\",\"text\":\"b\"}".getBytes(Charset.forName(charset)))
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEMS + "malformed-json"))
                .body("errors[0].detail", startsWith("The body must be UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c1ab", "e081ab", "eda080"})
    void whatIsNoUtf8IsRefusedWithItsPlace(String bytes) {
        String body = "{\"subject\":\"a\",\"text\":\"?\"}";
        byte[] posted = HexFormat.of()
                .parseHex(HexFormat.of()
                        .formatHex(body.getBytes(StandardCharsets.UTF_8))
                        .replace("3f", bytes));

        portal("demo")
                .contentType("application/json")
                .body(posted)
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEMS + "malformed-json"))
                .body("errors[0].detail", equalTo("The body must be UTF-8 (line 1, column 24)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/assessments?statsu=closed | ?statsu | is not known; known are cursor, limit, status, subject, urgency",
                "/v1/assessments?subject=      | ?subject | must not be empty",
                "/v1/recalls?limit=1&limit=2   | ?limit   | may be there once",
                "/v1/scales?vida=1             | ?vida    | is not known; there are none here"
            })
    void aParameterThatWouldBePassedOverIsRefused(String path, String pointer, String detail) {
        given().auth()
                .oauth2(TriageStack.token("demo", "clinician"))
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEMS + "invalid-value"))
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void aMisspeltDryRunIsNotKept() {
        portal("demo")
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments?dryrun=true")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("is not known; known are dryRun"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"findings\":[{\"id\":\"vitilgo-spreading\",\"presence\":\"present\"}]"
                        + "| No finding has this id; did you mean 'vitiligo-spreading'?",
                "\"measurements\":[{\"id\":\"itch_nrs\",\"value\":1}]"
                        + "| No measurement has this id; did you mean 'itch-nrs'?",
                "\"plannedProcedures\":[\"microneedeling\"] | No procedure has this id; did you mean 'microneedling'?",
                "\"plannedProcedures\":[\"levitation-by-moonlight\"] | No procedure has this id; see /v1/pathways"
            })
    void anIdThatIsNearlyKnownIsAnsweredWithTheKnownOne(String stated, String detail) {
        portal("demo")
                .body("{\"subject\":\"a\"," + stated + "}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.detail", equalTo(List.of(detail)));
    }
}
