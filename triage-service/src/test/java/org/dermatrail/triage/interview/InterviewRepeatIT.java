package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.interview.InterviewCalls.PROBLEMS;
import static org.dermatrail.triage.interview.InterviewCalls.START;
import static org.dermatrail.triage.interview.InterviewCalls.answer;
import static org.dermatrail.triage.interview.InterviewCalls.as;
import static org.dermatrail.triage.interview.InterviewCalls.begun;
import static org.dermatrail.triage.interview.InterviewCalls.keyed;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same answer sent twice, and two at once. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class InterviewRepeatIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void ofTwoAnswersAtOnceOneWins() throws Exception {
        Response begun = begun(START);
        String id = begun.jsonPath().getString("id");
        Callable<Integer> answer = () -> answer(id, begun.header("ETag"), Map.of("question", 1, "others", "absent"))
                .statusCode();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(answer);
            var other = both.submit(answer);
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key).body(START).post("/v1/interviews").path("id");
        keyed(key).body(START).post("/v1/interviews").then().statusCode(201).body("id", equalTo(first));
        keyed(key)
                .body(Map.of("subject", "other", "age", 40, "sex", "female"))
                .post("/v1/interviews")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEMS + "idempotency-key-reused"));

        String answers = "/v1/interviews/" + first + "/answers";
        Map<String, Object> body = Map.of("question", 1, "others", "absent");
        String answerKey = UUID.randomUUID().toString();
        Response once = keyed(answerKey).header("If-Match", "*").body(body).post(answers);
        Response twice = keyed(answerKey).header("If-Match", "\"0\"").body(body).post(answers);
        assertThat(twice.statusCode()).isEqualTo(200);
        assertThat(twice.header("ETag")).isEqualTo(once.header("ETag"));
        assertThat(twice.jsonPath().getInt("question.number")).isEqualTo(2);
        keyed(answerKey)
                .header("If-Match", "*")
                .body(Map.of("question", 2, "others", "absent"))
                .post(answers)
                .then()
                .statusCode(422);
    }

    @Test
    void aKeyWhoseInterviewHasExpiredBeginsAnother() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key).body(START).post("/v1/interviews").path("id");
        Database.column("update interview set expires_at = now() - interval '1 second' where id = '" + first
                + "' returning id");

        String second = keyed(key)
                .body(START)
                .post("/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isNotEqualTo(first);
        as("portal").get("/v1/interviews/" + second).then().statusCode(200);
    }
}
