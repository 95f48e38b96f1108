package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An interview through the door, taken by whichever replica answers. */
class InterviewST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.REPLICATED;

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void anInterviewIsAnsweredUntilItIsAnAssessmentWithAProof() throws Exception {
        Response state =
                post("/v1/interviews", "*", Map.of("subject", "st-1", "age", 50, "sex", "male", "text", "a scar"));
        assertThat(state.statusCode()).as(state.asString()).isEqualTo(201);
        String id = state.jsonPath().getString("id");
        for (int i = 0; i < 60 && state.jsonPath().getString("status").equals("open"); i++) {
            assertThat(state.jsonPath().getList("question.items.text", String.class))
                    .isNotEmpty();
            state = post(
                    "/v1/interviews/" + id + "/answers",
                    state.header("ETag"),
                    Map.of("question", state.jsonPath().getInt("question.number"), "others", "absent"));
            assertThat(state.statusCode()).as(state.asString()).isEqualTo(200);
        }

        String assessment = state.jsonPath().getString("assessment");
        JsonPath filed = clinic.assessment(assessment).jsonPath();
        assertThat(filed.getString("urgency")).isEqualTo(state.jsonPath().getString("soFar.urgency"));
        assertThat(clinic.as("portal")
                        .get("/v1/assessments/{id}/proof", assessment)
                        .statusCode())
                .isEqualTo(200);
        assertThat(clinic.as("portal")
                        .get("/v1/assessments/{id}", assessment)
                        .jsonPath()
                        .getString("title"))
                .isNotBlank();
    }

    @Test
    void aStrokeIsToldWithTheFirstAnswerThatSaysSo() throws Exception {
        Response state = post(
                "/v1/interviews",
                "*",
                Map.of(
                        "subject",
                        "st-2",
                        "age",
                        70,
                        "sex",
                        "female",
                        "text",
                        "my mouth dropped on the left 20 minutes ago and my left arm is weak"));

        assertThat(state.jsonPath().getString("soFar.urgency")).isEqualTo("emergency_ambulance");
        assertThat(state.jsonPath().getString("soFar.step")).contains("emergency number");
    }

    @Test
    void withoutATokenOrOfAnotherClinicThereIsNone() throws Exception {
        String id = post("/v1/interviews", "*", Map.of("subject", "st-3", "age", 5, "sex", "unknown"))
                .jsonPath()
                .getString("id");
        assertThat(clinic.anonymous().get("/v1/interviews/" + id).statusCode()).isEqualTo(401);
        assertThat(new Clinic(STACK, "north")
                        .as("portal")
                        .get("/v1/interviews/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/v1/interviews", "*", Map.of("subject", "st-3", "findings", List.of()))
                        .statusCode())
                .isEqualTo(400);
    }

    private Response post(String path, String match, Map<String, Object> body) throws Exception {
        return clinic.as("portal")
                .header("If-Match", match)
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
