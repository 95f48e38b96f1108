package org.dermatrail.triage.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.dermatrail.triage.support.TriageStack;

/** How a test holds an interview: as the portal of one clinic. */
final class InterviewCalls {

    static final String PROBLEMS = "https://dermatrail.org/problems/";
    static final Map<String, Object> START =
            Map.of("subject", "interviewed-1", "age", 40, "sex", "female", "text", "I have a scar");

    private InterviewCalls() {}

    static Response begun(Map<String, Object> start) {
        Response begun = as("portal").body(start).post("/v1/interviews");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun;
    }

    static Response answer(String id, String match, Map<String, Object> body) {
        return as("portal").header("If-Match", match).body(body).post("/v1/interviews/" + id + "/answers");
    }

    static RequestSpecification keyed(String key) {
        return as("portal").header("Idempotency-Key", key);
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("demo", role)).contentType("application/json");
    }
}
