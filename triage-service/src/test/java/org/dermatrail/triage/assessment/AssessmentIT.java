package org.dermatrail.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class AssessmentIT {

    static final String REPORT = """
            {"subject":"portal-7f3a", "locale":"en", "age":34, "sex":"female",
             "text":"The white patch on my cheek went away with the cream but came back two months after I stopped, \
            it is spreading and itches. No fever. I have booked microneedling.",
             "findings":[{"id":"autoimmune-history","presence":"present"}],
             "measurements":[{"id":"itch-nrs","value":4}],
             "plannedProcedures":["microneedling"]}""";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    static RequestSpecification portal(String clinic) {
        return given().auth().oauth2(TriageStack.token(clinic, "portal")).contentType("application/json");
    }

    @Test
    void mainRequestIsAnsweredWithReasonsThatSumToTheScore() {
        JsonPath answer = portal("demo")
                .body(REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/assessments/[0-9a-f-]{36}"))
                .body("urgency", equalTo("consultation"))
                .body("within", equalTo("P14D"))
                .body("careSetting", equalTo("dermatology"))
                .body("status", equalTo("open"))
                .body("scoring", equalTo(1))
                .body("inScope", equalTo(true))
                .body("conditions", hasItem("vitiligo"))
                .body("findings.find { it.id == 'fever' }.presence", equalTo("absent"))
                .body("findings.find { it.id == 'vitiligo-spreading' }.origin", equalTo("text"))
                .body("contraindications.procedure", hasItem("microneedling"))
                .body("digest", startsWith("sha256:"))
                .extract()
                .jsonPath();
        List<Integer> points = answer.getList("explanation.points");
        assertThat(points.stream().mapToInt(Integer::intValue).sum()).isEqualTo(answer.getInt("score"));
        assertThat(answer.<String>getList("contraindications.citations.flatten().claim"))
                .isNotEmpty();
    }

    @Test
    void sameAnswerIsReadAgainByItsId() {
        ValidatableResponse posted =
                portal("demo").body(REPORT).post("/v1/assessments").then().statusCode(201);
        String location = posted.extract().header("Location");
        String read = portal("demo")
                .get(location + "?view=professional")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(JsonPath.from(read).<Map<String, Object>>get())
                .isEqualTo(posted.extract().jsonPath().<Map<String, Object>>get());
    }

    @Test
    void anotherClinicFindsNothing() {
        String location = portal("north")
                .body(REPORT)
                .post("/v1/assessments")
                .then()
                .extract()
                .header("Location");
        portal("south").get(location).then().statusCode(404);
        portal("south").get(location + "/scorings").then().statusCode(404);
        portal("south").get("/v1/assessments").then().statusCode(200).body("items.size()", equalTo(0));
        given().auth()
                .oauth2(TriageStack.token("south", "clinician"))
                .post(location + "/closure")
                .then()
                .statusCode(404);
    }

    @Test
    void sameKeyAndBodyGiveTheFirstAnswerAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = portal("demo")
                .header("Idempotency-Key", key)
                .body(REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        portal("demo")
                .header("Idempotency-Key", key)
                .body(REPORT)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body(equalTo(first));
        portal("demo")
                .header("Idempotency-Key", key)
                .body(REPORT.replace("34", "35"))
                .post("/v1/assessments")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://dermatrail.org/problems/idempotency-key-reused"));
    }

    @Test
    void erasedSubjectLeavesNoKeyBehind() {
        String key = UUID.randomUUID().toString();
        String body = REPORT.replace("portal-7f3a", "erased-1");
        portal("demo")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(TriageStack.token("demo", "admin"))
                .delete("/v1/subjects/erased-1")
                .then()
                .statusCode(200);
        portal("demo")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(201);
    }

    @Test
    void erasingTwiceAtOnceErasesOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            portal("demo")
                    .body(REPORT.replace("portal-7f3a", "raced-1"))
                    .post("/v1/assessments")
                    .then()
                    .statusCode(201);
            try (var both = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                java.util.concurrent.Callable<Integer> erase = () -> given().auth()
                        .oauth2(TriageStack.token("demo", "admin"))
                        .delete("/v1/subjects/raced-1")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("assessments");
                var one = both.submit(erase);
                var other = both.submit(erase);
                assertThat(one.get() + other.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void databaseItselfHoldsTheWallBetweenClinics() {
        portal("walled").body(REPORT).post("/v1/assessments").then().statusCode(201);
        for (String table : List.of("assessment", "scoring", "reliance")) {
            String count = "select count(*) from " + table;
            assertThat(Database.columnAs("triage", null, count)).containsExactly("0");
            assertThat(Database.columnAs("triage", "elsewhere", count)).containsExactly("0");
            assertThat(Database.columnAs("triage", "walled", count)).doesNotContain("0");
        }
    }

    @Test
    void dryRunKeepsNothing() {
        int before = Integer.parseInt(
                Database.column("select count(*) from assessment").getFirst());
        portal("demo")
                .body(REPORT)
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(200)
                .body("score", not(equalTo(0)))
                .body("id", equalTo(null));
        assertThat(Database.column("select count(*) from assessment")).containsExactly(String.valueOf(before));
    }

    @Test
    void wordsAreKeptSealedAndGivenBackToTheirSubjectOnly() {
        String words = "My secret aunt Petunia says my white patch is spreading";
        portal("demo")
                .body(Map.of("subject", "sealed-1", "text", words))
                .post("/v1/assessments")
                .then()
                .statusCode(201);
        assertThat(Database.column("select row_to_json(a)::text || (select string_agg(s::text, '') from scoring s)"
                        + " || (select coalesce(string_agg(o::text, ''), '') from outbox o) from assessment a"))
                .noneMatch(row -> row.contains("Petunia"));
        RequestSpecification clinician =
                given().auth().oauth2(TriageStack.token("demo", "clinician")).contentType("application/json");
        clinician
                .get("/v1/subjects/sealed-1/export")
                .then()
                .statusCode(200)
                .body("assessments[0].text", equalTo(words));
        clinician.delete("/v1/subjects/sealed-1").then().statusCode(200).body("assessments", equalTo(1));
        clinician.get("/v1/subjects/sealed-1/export").then().statusCode(200).body("assessments.size()", equalTo(0));
    }

    @Test
    void worklistPagesFromTheHighestScoreDown() {
        for (String text : List.of("vitiligo", "vitiligo spreading fast", "half my face dropped and my arm is weak")) {
            portal("paging")
                    .body(Map.of("subject", "p", "text", text))
                    .post("/v1/assessments")
                    .then()
                    .statusCode(201);
        }
        ValidatableResponse first = portal("paging")
                .get("/v1/assessments?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
        List<Integer> scores = first.extract().jsonPath().getList("items.score");
        assertThat(scores.get(0)).isGreaterThanOrEqualTo(scores.get(1));
        String next = first.extract().header("Link").replaceAll("<(.*)>.*", "$1");
        portal("paging")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }
}
