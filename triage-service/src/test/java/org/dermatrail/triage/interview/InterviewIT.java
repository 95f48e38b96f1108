package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.interview.InterviewCalls.PROBLEMS;
import static org.dermatrail.triage.interview.InterviewCalls.START;
import static org.dermatrail.triage.interview.InterviewCalls.answer;
import static org.dermatrail.triage.interview.InterviewCalls.as;
import static org.dermatrail.triage.interview.InterviewCalls.begun;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an interview is asked, answered and ended. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class InterviewIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void itAsksRedFlagsFirstAndSaysWhy() {
        begun(START)
                .then()
                .header("Location", matchesPattern("/v1/interviews/[0-9a-f-]{36}"))
                .body("status", equalTo("open"))
                .body("soFar.title", notNullValue())
                .body("question.number", equalTo(1))
                .body("question.items.size()", greaterThan(1))
                .body("question.items.size()", lessThanOrEqualTo(8))
                .body("question.items[0].why.couldLeadTo", equalTo("emergency_ambulance"))
                .body("question.items.why.rule", everyItem(notNullValue()))
                .body("question.items[0].why.claims", not(empty()))
                .body("question.items[0].choices.presence", equalTo(List.of("present", "absent", "unknown")))
                .body("progress.asked", equalTo(0))
                .body("progress.remaining", greaterThan(0));
    }

    @Test
    void itEndsInAnAssessmentThatIsFiledLikeAnyOther() {
        JsonPath state = begun(START).jsonPath();
        String id = state.getString("id");
        int asked = 0;
        while (state.getString("status").equals("open")) {
            assertThat(++asked).isLessThan(60);
            state = answer(id, "*", Map.of("question", state.getInt("question.number"), "others", "absent"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
        String assessment = state.getString("assessment");
        assertThat(state.<Object>get("question")).isNull();
        assertThat(state.getBoolean("soFar.settled")).isTrue();
        JsonPath filed = as("clinician")
                .get("/v1/assessments/" + assessment)
                .then()
                .statusCode(200)
                .body("urgency", equalTo(state.getString("soFar.urgency")))
                .body("subject", equalTo("interviewed-1"))
                .body("findings.find { it.id == 'scar' }.origin", equalTo("text"))
                .extract()
                .jsonPath();
        assertThat(filed.getList("findings.findAll { it.presence == 'absent' }"))
                .hasSizeGreaterThan(20);
        as("clinician").get("/v1/assessments/" + assessment + "/proof").then().statusCode(200);
        assertThat(Database.column("select count(*) from scoring where assessment = '" + assessment + "'"))
                .containsExactly("1");
        answer(id, "*", Map.of("question", 1, "others", "absent"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEMS + "ended"));
        as("portal")
                .header("If-Match", "*")
                .delete("/v1/interviews/" + id + "/answers/scar")
                .then()
                .statusCode(409);
    }

    @Test
    void anAnswerThatNeedsAnAmbulanceIsToldAtOnce() {
        JsonPath first = begun(START).jsonPath();
        String worst = first.getString("question.items[0].about");

        answer(
                        first.getString("id"),
                        "*",
                        Map.of(
                                "question",
                                1,
                                "answers",
                                List.of(Map.of("about", worst, "presence", "present")),
                                "others",
                                "absent"))
                .then()
                .statusCode(200)
                .body("answered.find { it.about == '" + worst + "' }.presence", equalTo("present"));
    }

    @Test
    void notToKnowOfADangerKeepsItWithAPersonAndIsNotAskedAgain() {
        JsonPath first = begun(START).jsonPath();
        List<String> asked = first.getList("question.items.about");

        answer(first.getString("id"), "*", Map.of("question", 1, "others", "unknown"))
                .then()
                .statusCode(200)
                .body("soFar.urgency", equalTo("consultation"))
                .body("question.items.about", not(hasItem(asked.getFirst())));
    }

    @Test
    void anAnswerCanBeTakenBackAndIsAskedAgain() {
        JsonPath first = begun(START).jsonPath();
        String id = first.getString("id");
        String about = first.getString("question.items[0].about");
        Response answered = answer(id, "*", Map.of("question", 1, "others", "absent"));

        as("portal")
                .header("If-Match", answered.header("ETag"))
                .delete("/v1/interviews/" + id + "/answers/" + about)
                .then()
                .statusCode(200)
                .body("answered.about", not(hasItem(about)))
                .body("question.number", equalTo(3));
        assertThat(askedBeforeItEnds(id)).contains(about);
    }

    @Test
    void itCanBeEndedEarlyWithWhatIsKnown() {
        String id = begun(START).jsonPath().getString("id");

        String assessment = as("portal")
                .header("If-Match", "*")
                .post("/v1/interviews/" + id + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .extract()
                .path("assessment");
        as("clinician").get("/v1/assessments/" + assessment).then().statusCode(200);
    }

    @Test
    void itIsAskedInTheLanguageOfThePersonAsFarAsThereAreWords() {
        Map<String, Object> german = Map.of("subject", "de-1", "age", 40, "sex", "female", "locale", "de-AT");
        begun(german)
                .then()
                .body("language", equalTo("de"))
                .body("question.text", equalTo("Trifft davon im Augenblick etwas zu?"))
                .body("question.items.language", everyItem(equalTo("en")));
    }

    @Test
    void whereOtherKnowledgeLeavesNothingToAskTheNextAnswerEndsIt() {
        String id = begun(START).jsonPath().getString("id");
        askedBeforeItEnds(id);
        Database.column("update interview set status = 'open', assessment = null, asked = 'asked before the change',"
                + " question = 7 where id = '" + id + "' returning id");

        String assessment = answer(id, "*", Map.of("question", 7, "others", "absent"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ended"))
                .extract()
                .path("assessment");

        as("clinician").get("/v1/assessments/" + assessment).then().statusCode(200);
    }

    private static List<String> askedBeforeItEnds(String id) {
        List<String> asked = new ArrayList<>();
        JsonPath state = as("portal").get("/v1/interviews/" + id).jsonPath();
        for (int i = 0; i < 60 && state.getString("status").equals("open"); i++) {
            asked.addAll(state.getList("question.items.about"));
            state = answer(id, "*", Map.of("question", state.getInt("question.number"), "others", "absent"))
                    .jsonPath();
        }
        return asked;
    }
}
