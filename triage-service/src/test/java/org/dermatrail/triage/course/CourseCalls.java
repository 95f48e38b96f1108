package org.dermatrail.triage.course;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.TriageStack;

/** How a test reports and follows up: as the people of one clinic. */
final class CourseCalls {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private CourseCalls() {}

    static JsonPath reported(String subject, Map<String, Object> told) {
        Map<String, Object> body = new HashMap<>(told);
        body.put("subject", subject);
        return post("course", "portal", body);
    }

    static JsonPath reportedAtFifty(String subject, Map<String, Object> told) {
        Map<String, Object> body = new HashMap<>(told);
        body.put("age", 50);
        return reported(subject, body);
    }

    /** The id of a first report by somebody of fifty. */
    static String begun(String subject, Map<String, Object> told) {
        return reportedAtFifty(subject, told).getString("id");
    }

    static JsonPath post(String clinic, String role, Map<String, Object> body) {
        return created(as(clinic, role), "/v1/assessments", body);
    }

    static JsonPath followedUp(String id, Map<String, Object> body) {
        return created(as("portal"), "/v1/assessments/" + id + "/follow-ups", body);
    }

    private static JsonPath created(RequestSpecification caller, String path, Map<String, Object> body) {
        return caller.body(body).post(path).then().statusCode(201).extract().jsonPath();
    }

    static void override(String id, String urgency) {
        as("clinician")
                .header("If-Match", "*")
                .body(Map.of("urgency", urgency, "reason", "looks ill"))
                .post("/v1/assessments/" + id + "/override")
                .then()
                .statusCode(204);
    }

    static List<Map<String, Object>> present(String... findings) {
        return List.of(findings).stream()
                .<Map<String, Object>>map(id -> Map.of("id", id, "presence", "present"))
                .toList();
    }

    @SafeVarargs
    static Map<String, Object> findings(Map<String, Object>... told) {
        return Map.of(
                "findings",
                List.of(told).stream()
                        .map(one -> {
                            Map<String, Object> finding = new HashMap<>(one);
                            finding.put("presence", "present");
                            return finding;
                        })
                        .toList());
    }

    static Map<String, Object> measured(String id, Number value) {
        return measured(Map.of(id, value));
    }

    static Map<String, Object> measured(Map<String, ? extends Number> values) {
        return Map.of(
                "measurements",
                values.entrySet().stream()
                        .map(one -> Map.of("id", one.getKey(), "value", one.getValue()))
                        .toList());
    }

    static RequestSpecification as(String role) {
        return as("course", role);
    }

    static RequestSpecification as(String clinic, String role) {
        return given().auth().oauth2(TriageStack.token(clinic, role)).contentType("application/json");
    }
}
