package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a person is over time, through the door. */
class CourseST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private final Clinic clinic = new Clinic(STACK, "course");

    @Test
    void aFollowUpIsComparedExpectedAndErased() throws Exception {
        Response first = clinic.report(Map.of("subject", "course-1", "measurements", List.of(itch(1))));
        String id = first.jsonPath().getString("id");
        JsonPath second = followUp(id, Map.of("measurements", List.of(itch(8)))).jsonPath();

        assertThat(second.getString("follows")).isEqualTo(id);
        assertThat(second.getList("explanation.rule", String.class)).contains("course.instrument-worse");
        assertThat(second.getList("explanation.find { it.rule == 'course.instrument-worse' }.citations.claim"))
                .isNotEmpty();
        JsonPath course =
                clinic.as("clinician").get("/v1/subjects/course-1/course").jsonPath();
        assertThat(course.getList("timeline.assessment")).containsExactly(id, second.getString("id"));
        assertThat(course.getString("trends[0].values[1].change.verdict")).isEqualTo("worse");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(clinic.as("clinician")
                                .get("/v1/follow-ups")
                                .jsonPath()
                                .getList("items.assessment"))
                        .contains(second.getString("id"))
                        .doesNotContain(id));

        assertThat(clinic.as("clinician")
                        .delete("/v1/subjects/course-1")
                        .jsonPath()
                        .getInt("assessments"))
                .isEqualTo(2);
        assertThat(clinic.as("clinician")
                        .get("/v1/subjects/course-1/course")
                        .jsonPath()
                        .getList("timeline"))
                .isEmpty();
    }

    @Test
    void anOverrideNeverHidesWhatWasComputed() throws Exception {
        JsonPath report = clinic.report(Clinic.MAIN_REQUEST).jsonPath();
        String id = report.getString("id");

        try (LiveEvents live = new LiveEvents(STACK.gateway(), STACK.token("course", "subscriber"))) {
            assertThat(clinic.as("clinician")
                            .header("If-Match", "*")
                            .contentType("application/json")
                            .body(Map.of("urgency", "emergency", "reason", "looks ill"))
                            .post("/v1/assessments/{id}/override", id)
                            .statusCode())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(live.data())
                            .anyMatch(event -> event.contains("course.overridden.v1") && event.contains(id))
                            .noneMatch(event -> event.contains("looks ill")));
        }

        JsonPath read = clinic.assessment(id).jsonPath();
        assertThat(read.getString("urgency")).isEqualTo(report.getString("urgency"));
        assertThat(read.getString("overrides[0].urgency")).isEqualTo("emergency");
        assertThat(clinic.as("portal")
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("urgency", "self_care", "reason", "no"))
                        .post("/v1/assessments/{id}/override", id)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clinic.as("portal").get("/v1/follow-ups").statusCode()).isEqualTo(403);
    }

    private Response followUp(String id, Map<String, Object> body) throws Exception {
        Response posted = clinic.as("portal")
                .contentType("application/json")
                .body(body)
                .post("/v1/assessments/{id}/follow-ups", id);
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        return posted;
    }

    private static Map<String, Object> itch(int value) {
        return Map.of("id", "itch-nrs", "value", value);
    }
}
