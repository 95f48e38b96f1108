package org.dermatrail.triage.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class InterviewIT {

    static final String PROBLEMS = "https://dermatrail.org/problems/";
    static final Map<String, Object> START =
            Map.of("subject", "interviewed-1", "age", 40, "sex", "female", "text", "I have a scar");

    @Inject
    Interviews interviews;

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
    void anotherClinicFindsNothing() {
        String id = begun(START).jsonPath().getString("id");
        given().auth()
                .oauth2(TriageStack.token("elsewhere", "portal"))
                .get("/v1/interviews/" + id)
                .then()
                .statusCode(404);
        assertThat(Database.columnAs("triage", "elsewhere", "select count(*) from interview"))
                .containsExactly("0");
        given().auth()
                .oauth2(TriageStack.token("demo", "editor"))
                .get("/v1/interviews/" + id)
                .then()
                .statusCode(403);
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
    void aPersonsWordsAreSealedExportedAndErased() {
        begun(Map.of("subject", "sealed-i", "age", 40, "sex", "male", "text", "My aunt Petunia has a scar"));
        assertThat(Database.column("select i::text from interview i")).noneMatch(row -> row.contains("Petunia"));
        as("clinician")
                .get("/v1/subjects/sealed-i/export")
                .then()
                .statusCode(200)
                .body("others.interviews[0].text", equalTo("My aunt Petunia has a scar"));
        as("clinician").delete("/v1/subjects/sealed-i").then().statusCode(200);
        assertThat(Database.column("select id from interview where subject = 'sealed-i'"))
                .isEmpty();
    }

    @Test
    void whatHasExpiredIsGone() {
        String id = begun(START).jsonPath().getString("id");
        Database.column(
                "update interview set expires_at = now() - interval '1 second' where id = '" + id + "' returning id");

        as("portal").get("/v1/interviews/" + id).then().statusCode(404);
        answer(id, "*", Map.of("question", 1, "others", "absent")).then().statusCode(404);
        interviews.forget();
        assertThat(Database.column("select id from interview where id = '" + id + "'"))
                .isEmpty();
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

    static Response begun(Map<String, Object> start) {
        Response begun = as("portal").body(start).post("/v1/interviews");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun;
    }

    static Response answer(String id, String match, Map<String, Object> body) {
        return as("portal").header("If-Match", match).body(body).post("/v1/interviews/" + id + "/answers");
    }

    private static RequestSpecification keyed(String key) {
        return as("portal").header("Idempotency-Key", key);
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("demo", role)).contentType("application/json");
    }
}
