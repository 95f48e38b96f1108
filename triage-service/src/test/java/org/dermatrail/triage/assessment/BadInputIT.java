package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.assessment.AssessmentIT.portal;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class BadInputIT {

    private static final String PROBLEMS = "https://dermatrail.org/problems/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"subject\":                                                          | malformed-json  | ''",
                "[]                                                                     | malformed-json  | ''",
                "null                                                                   | invalid-value   | ''",
                "{\"subject\":\"a\",\"colour\":\"blue\"}                                | malformed-json  | /colour",
                "{\"subject\":\"a\",\"age\":\"old\"}                                    | malformed-json  | /age",
                "{\"subject\":\"a\",\"age\":34.5}                                       | malformed-json  | /age",
                "{\"subject\":\"a\",\"text\":7}                                         | malformed-json  | /text",
                "{\"subject\":\"a\",\"sex\":\"blue\"}                                   | malformed-json  | /sex",
                "{\"subject\":\"a\",\"age\":900}                                        | invalid-value   | /age",
                "{\"subject\":\"a\",\"age\":-1}                                         | invalid-value   | /age",
                "{\"text\":\"x\"}                                                       | invalid-value   | /subject",
                "{\"subject\":\"a\",\"text\":\"x\\u0000y\"}                             | invalid-value   | /text",
                "{\"subject\":\"a\",\"findings\":[{\"id\":\"dragon-scales\",\"presence\":\"present\"}]} |"
                        + " invalid-value   | /findings/0/id",
                "{\"subject\":\"a\",\"findings\":[{\"id\":\"fever\"}]}                  | invalid-value   |"
                        + " /findings/0/presence",
                "{\"subject\":\"a\",\"findings\":[null]}                                | invalid-value   |"
                        + " /findings/0",
                "{\"subject\":\"a\",\"plannedProcedures\":[\"levitation\"]}             | invalid-value   |"
                        + " /plannedProcedures/0",
                "{\"subject\":\"a\",\"measurements\":[{\"id\":\"itch-nrs\",\"value\":11}]} | invalid-value   |"
                        + " /measurements/0/value",
                "{\"subject\":\"a\",\"measurements\":[{\"id\":\"charm\",\"value\":1}]}  | invalid-value   |"
                        + " /measurements/0/id"
            })
    void badBodiesAreRefusedWithThePlaceOfTheFault(String body, String type, String pointer) {
        portal("demo")
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEMS + type))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aWordThatIsNotAllowedIsAnsweredWithThoseThatAre() {
        portal("demo")
                .body("{\"subject\":\"a\",\"sex\":\"F\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("Must be one of female, male, other, unknown (line 1"));
    }

    @Test
    void hugeTextsAreRefused() {
        portal("demo")
                .body("{\"subject\":\"a\",\"text\":\"" + "a ".repeat(60_000) + "\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/text"));
        portal("demo")
                .body("{\"subject\":\"a\",\"text\":\"" + "a ".repeat(600_000) + "\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEMS + "too-large"));
    }

    @Test
    void tokensAreNeededAndChecked() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/assessments")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
        String[] parts = TriageStack.token("demo", "portal").split("\\.");
        for (String forged : new String[] {
            "nonsense",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
            "eyJhbGciOiJub25lIn0." + parts[1] + "."
        }) {
            given().auth()
                    .oauth2(forged)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/assessments")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo(PROBLEMS + "unauthenticated"));
        }
        given().auth()
                .oauth2(TriageStack.token("demo", "subscriber"))
                .contentType("application/json")
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEMS + "forbidden"));
        given().auth()
                .oauth2(TriageStack.token("*", "portal"))
                .contentType("application/json")
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001b[31mb", "a\u0085b", "\u202egnivri"})
    void aTokenOfANameThatNobodyWritesIsRefused(String name) {
        for (String token : new String[] {
            TriageStack.tokenOf(name, "demo", "portal", "clinician"), TriageStack.token(name, "portal", "clinician")
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(AssessmentIT.REPORT)
                    .post("/v1/assessments")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo(PROBLEMS + "unauthenticated"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity, br", "x-gzip"})
    void aPackedBodyIsRefused(String coding) {
        portal("demo")
                .header("Content-Encoding", coding)
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .header("Accept-Encoding", "identity")
                .body("type", equalTo(PROBLEMS + "unsupported-media-type"))
                .body("detail", containsString("Content-Encoding"));
        portal("demo")
                .header("Content-Encoding", "Identity")
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/assessments/not-a-uuid",
                "/v1/nowhere",
                "/v1/pathways/none",
                "/v1/assessments/00000000-0000-0000-0000-000000000000"
            })
    void unknownAddressesAreProblems(String path) {
        portal("demo")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEMS + "not-found"));
    }

    @Test
    void wrongMethodAndMediaTypesAreProblems() {
        portal("demo").delete("/v1/assessments").then().statusCode(405).contentType("application/problem+json");
        portal("demo")
                .contentType("text/plain")
                .body("x")
                .post("/v1/assessments")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        portal("demo")
                .accept("image/png")
                .get("/v1/assessments")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        portal("demo")
                .get("/v1/assessments?limit=1000")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?limit"));
        portal("demo").get("/v1/assessments?cursor=xyz").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/assessments?subject=%00",
                "/v1/assessments?limit=abc",
                "/v1/assessments?limit=0",
                "/v1/assessments?cursor=Mzg6MS0xLTEtMS0x", // 38:1-1-1-1-1
                "/v1/follow-ups?cursor=MjAyNi0xMS0yMVQxNDowNTowMFogMS0xLTEtMS0x", // 2026-11-21T14:05:00Z 1-1-1-1-1
                "/v1/recalls?cursor=x",
                "/v1/recalls?cursor=1-1-1-1-1",
                "/v1/recalls?limit=-1",
                "/v1/subjects/%00/export"
            })
    void badParametersAreRefused(String path) {
        given().auth()
                .oauth2(TriageStack.token("demo", "clinician"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEMS + "invalid-value"));
    }

    @Test
    void halfCharactersInAPseudonymAreRefused() {
        portal("demo")
                .body("{\"subject\":\"a\\ud800b\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/subject"));
    }

    @Test
    void longLanguageTagsAndUnclearDryRunsAreRefused() {
        portal("demo")
                .body("{\"subject\":\"a\",\"locale\":\"en" + "-ab".repeat(2000) + "\"}")
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/locale"));
        portal("demo")
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments?dryRun=yes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?dryRun"));
    }

    @Test
    void aFaultyHeaderIsToldByItsName() {
        portal("demo")
                .header("Idempotency-Key", "k".repeat(201))
                .body(AssessmentIT.REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("Idempotency-Key")));
        given().auth()
                .oauth2(TriageStack.token("demo", "clinician"))
                .contentType("application/json")
                .header("If-Match", "what")
                .body("{\"urgency\":\"emergency\",\"reason\":\"x\"}")
                .post("/v1/assessments/00000000-0000-0000-0000-000000000000/override")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("If-Match")));
    }

    @Test
    void nothingIsStoredByHalves() {
        String count = "select (select count(*) from assessment) || '/' || (select count(*) from scoring)";
        var before = Database.column(count);
        portal("demo").body("{\"subject\":\"a\",\"text\":\"x\\u0000y\"}").post("/v1/assessments");
        assertThat(Database.column(count)).isEqualTo(before);
    }
}
