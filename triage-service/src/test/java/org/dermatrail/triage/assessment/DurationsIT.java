package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bare number could be meant as days and be taken as seconds, which makes an old complaint a new one. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class DurationsIT {

    private static final String FINDING = "{\"id\":\"scar\",\"presence\":\"present\",\"since\":%s}";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "1e999999999", "\"P3D\\u0000\"", "\"30\""})
    void onlyIso8601TellsHowLong(String since) {
        String finding = FINDING.formatted(since);
        refused("/v1/assessments", "{\"subject\":\"a\",\"findings\":[" + finding + "]}", "/findings/0/since");

        String first = portal().body(Map.of("subject", "a"))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused("/v1/assessments/" + first + "/follow-ups", "{\"findings\":[" + finding + "]}", "/findings/0/since");

        String interview = portal().body(Map.of("subject", "a", "age", 40, "sex", "female"))
                .post("/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(
                "/v1/interviews/" + interview + "/answers",
                "{\"question\":1,\"answers\":[" + finding.replace("\"id\"", "\"about\"") + "]}",
                "/answers/0/since");
    }

    private static void refused(String path, String body, String pointer) {
        portal().header("If-Match", "*")
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors[0].detail", startsWith("Must be a duration in ISO 8601, such as P3D or PT12H"));
    }

    private static RequestSpecification portal() {
        return given().auth().oauth2(TriageStack.token("durations", "portal")).contentType("application/json");
    }
}
