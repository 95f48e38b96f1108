package org.dermatrail.triage.interview;

import static org.dermatrail.triage.interview.InterviewCalls.PROBLEMS;
import static org.dermatrail.triage.interview.InterviewCalls.START;
import static org.dermatrail.triage.interview.InterviewCalls.answer;
import static org.dermatrail.triage.interview.InterviewCalls.as;
import static org.dermatrail.triage.interview.InterviewCalls.begun;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class InterviewBadInputIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"question\":1}",
                "{\"question\":1,\"others\":\"present\"}",
                "{\"question\":1,\"others\":\"maybe\"}",
                "{\"question\":0,\"others\":\"absent\"}",
                "{\"question\":\"1\",\"others\":\"absent\"}",
                "{\"others\":\"absent\"}",
                "{\"question\":1,\"others\":\"absent\",\"answers\":[{\"about\":\"no-such\",\"presence\":\"present\"}]}",
                "{\"question\":1,\"others\":\"absent\",\"answers\":[{\"about\":\"\",\"presence\":\"present\"}]}",
                "{\"question\":1,\"others\":\"absent\",\"answers\":[null]}",
                "{\"question\":1,\"others\":\"absent\",\"more\":1}",
                "[]",
                "nothing"
            })
    void whatIsNoAnswerIsRefusedAndChangesNothing(String body) {
        Response begun = begun(START);
        String id = begun.jsonPath().getString("id");

        as("portal")
                .header("If-Match", "*")
                .body(body)
                .post("/v1/interviews/" + id + "/answers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        as("portal").get("/v1/interviews/" + id).then().header("ETag", equalTo(begun.header("ETag")));
    }

    @Test
    void beginningsAndDoublesAreHeldAgainstTheQuestion() {
        JsonPath begun = begun(START).jsonPath();
        String about = begun.getString("question.items[0].about");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("about", about, "presence", "absent", "since", "P1D"),
                Map.of("about", about, "presence", "present", "since", "-P1D"),
                Map.of("about", about, "presence", "present", "since", "P90000D"),
                Map.of("about", about, "presence", "present", "since", "yesterday"))) {
            answer(begun.getString("id"), "*", Map.of("question", 1, "others", "absent", "answers", List.of(wrong)))
                    .then()
                    .statusCode(400);
        }
        Map<String, Object> one = Map.of("about", about, "presence", "present");
        answer(begun.getString("id"), "*", Map.of("question", 1, "others", "absent", "answers", List.of(one, one)))
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Answered twice"));
    }

    @Test
    void anotherQuestionAnOldStateAndNoStateAreRefused() {
        Response begun = begun(START);
        String id = begun.jsonPath().getString("id");
        answer(id, "*", Map.of("question", 7, "others", "absent"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "not-the-question"));
        answer(id, "\"999\"", Map.of("question", 1, "others", "absent")).then().statusCode(412);
        answer(id, "what", Map.of("question", 1, "others", "absent")).then().statusCode(400);
        as("portal")
                .body(Map.of("question", 1, "others", "absent"))
                .post("/v1/interviews/" + id + "/answers")
                .then()
                .statusCode(428);
        as("portal").get("/v1/interviews/" + UUID.randomUUID()).then().statusCode(404);
        as("portal").get("/v1/interviews/not-an-id").then().statusCode(404);
    }

    @Test
    void itBeginsWithAgeAndSex() {
        as("portal")
                .body(Map.of("subject", "s"))
                .post("/v1/interviews")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/age", "/sex")));
    }

    @Test
    void whatWasNotAnsweredCannotBeTakenBack() {
        String id = begun(START).jsonPath().getString("id");
        for (String about : List.of("scar", "no-such")) {
            as("portal")
                    .header("If-Match", "*")
                    .delete("/v1/interviews/" + id + "/answers/" + about)
                    .then()
                    .statusCode(404);
        }
    }
}
