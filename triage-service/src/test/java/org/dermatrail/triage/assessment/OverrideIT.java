package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class OverrideIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void anOverrideStandsBesideTheComputedUrgency() {
        JsonPath posted = reported("overridden");
        String id = posted.getString("id");
        String computed = posted.getString("urgency");

        override(id, "emergency", "  Quindle: looks ill ").then().statusCode(204);
        override(id, "consultation_24", "seen again").then().statusCode(204);

        as("clinician")
                .get("/v1/assessments/" + id)
                .then()
                .body("urgency", equalTo(computed))
                .body("overrides.urgency", equalTo(List.of("consultation_24", "emergency")))
                .body("overrides[1].reason", equalTo("Quindle: looks ill"))
                .body("overrides[1].computed", equalTo(computed))
                .body("overrides[1].by", equalTo("tester"));
        as("clinician")
                .get("/v1/assessments?subject=overridden")
                .then()
                .body("items[0].urgency", equalTo(computed))
                .body("items[0].override", equalTo("consultation_24"));
        assertThat(Database.column("select o::text from assessment_override o"))
                .noneMatch(row -> row.contains("Quindle"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var told = Topic.read(
                    "dermatrail.triage.course.v1",
                    seen -> seen.key().equals(id)
                            && seen.headers().get("ce_type").endsWith("overridden.v1"));
            assertThat(told).hasSize(2);
            told.forEach(Contract::isKept);
            assertThat(told.getFirst().data().toString()).doesNotContain("Quindle");
        });
    }

    @Test
    void aMoreUrgentOverrideBringsTheFollowUpForward() {
        String id = reported("sooner").getString("id");
        String due = "select due_at < now() + interval '2 days' from follow_up where assessment = '" + id
                + "' and worked = scoring";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column(due)).containsExactly("f"));

        override(id, "emergency", "looks ill").then().statusCode(204);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column(due)).containsExactly("t"));
    }

    @Test
    void anOverrideNeedsAReasonAStateAndAClinician() {
        String id = reported("override-2").getString("id");
        String path = "/v1/assessments/" + id + "/override";
        Map<String, Object> body = Map.of("urgency", "emergency", "reason", "why");
        as("portal").header("If-Match", "*").body(body).post(path).then().statusCode(403);
        as("clinician").body(body).post(path).then().statusCode(428);
        as("clinician").header("If-Match", "\"7\"").body(body).post(path).then().statusCode(412);
        for (String bad : List.of(
                "{}",
                "{\"urgency\":\"emergency\"}",
                "{\"urgency\":\"emergency\",\"reason\":\"  \"}",
                "{\"urgency\":\"soon\",\"reason\":\"x\"}",
                "{\"urgency\":1,\"reason\":\"x\"}")) {
            as("clinician").header("If-Match", "*").body(bad).post(path).then().statusCode(400);
        }
        as("clinician").post("/v1/assessments/" + id + "/closure").then().statusCode(204);
        override(id, "emergency", "late").then().statusCode(409);
        override(UUID.randomUUID().toString(), "emergency", "none").then().statusCode(404);
    }

    private static JsonPath reported(String subject) {
        return as("portal")
                .body(Map.of("subject", subject, "findings", List.of(Map.of("id", "scar", "presence", "present"))))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response override(String id, String urgency, String reason) {
        return as("clinician")
                .header("If-Match", "*")
                .body(Map.of("urgency", urgency, "reason", reason))
                .post("/v1/assessments/" + id + "/override");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("override", role)).contentType("application/json");
    }
}
