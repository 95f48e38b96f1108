package org.dermatrail.triage.recall;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.TriageStack;

/** How a test reports something that rests on claims, and reads what has become of it. */
final class RecallCalls {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, Object> NEEDLING = Map.of(
            "subject", "someone",
            "findings",
                    List.of(
                            Map.of("id", "vitiligo", "presence", "present"),
                            Map.of("id", "vitiligo-spreading", "presence", "present")),
            "plannedProcedures", List.of("microneedling"));

    private RecallCalls() {}

    /** Where the assessment is of somebody whose vitiligo spreads and who plans microneedling. */
    static String reported(String clinic) {
        return as(clinic, "portal")
                .body(NEEDLING)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static JsonPath latest(String clinic, String location) {
        return as(clinic, "clinician")
                .get(location)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static RequestSpecification as(String clinic, String role) {
        return given().auth().oauth2(TriageStack.token(clinic, role)).contentType("application/json");
    }
}
