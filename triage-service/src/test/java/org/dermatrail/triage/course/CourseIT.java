package org.dermatrail.triage.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class CourseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DueRounds rounds;

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void silenceKeepsWhatWasToldAndItsUrgency() {
        JsonPath first = reported("silent", Map.of("findings", present("fever", "spreading-redness")));
        JsonPath second = followedUp(first.getString("id"), Map.of());

        assertThat(second.getString("follows")).isEqualTo(first.getString("id"));
        assertThat(second.getString("subject")).isEqualTo("silent");
        assertThat(second.getString("urgency")).isEqualTo(first.getString("urgency"));
        assertThat(second.getString("findings.find { it.id == 'fever' }.origin"))
                .isEqualTo("course");
    }

    @Test
    void onlyWhatIsSaidToBeGoneLowers() {
        JsonPath first = reported("denying", Map.of("findings", present("fever", "spreading-redness", "scar")));
        JsonPath second = followedUp(
                first.getString("id"),
                Map.of(
                        "findings",
                        List.of(
                                Map.of("id", "fever", "presence", "absent"),
                                Map.of("id", "spreading-redness", "presence", "absent"))));

        assertThat(second.getInt("score")).isLessThan(first.getInt("score"));
        assertThat(second.getList("findings.findAll { it.presence == 'present' }.id"))
                .contains("scar")
                .doesNotContain("fever");
    }

    @Test
    void gettingWorseRaises() {
        JsonPath first = reported("worse", Map.of("findings", present("scar")));
        JsonPath second = followedUp(first.getString("id"), Map.of("findings", present("worse-despite-treatment")));

        assertThat(second.getString("urgency")).isEqualTo("consultation_24");
        assertThat(second.getList("explanation.rule")).contains("course.worse-while-waiting");
    }

    @Test
    void aProvenChangeOfAnInstrumentRaisesAndIsShownInTheCourse() {
        JsonPath first = reported("trend", measured("itch-nrs", 1));
        String less = followedUp(first.getString("id"), measured("itch-nrs", 2)).getString("id");
        JsonPath third = followedUp(less, measured("itch-nrs", 8));
        followedUp(third.getString("id"), Map.of());

        assertThat(third.getList("explanation.rule")).contains("course.instrument-worse");
        as("clinician")
                .get("/v1/subjects/trend/course")
                .then()
                .statusCode(200)
                .body("timeline", hasSize(4))
                .body("timeline[2].follows", equalTo(less))
                .body("timeline[3].score", equalTo(third.getInt("score")))
                .body("trends.find { it.scale == 'itch-nrs' }.values.value", equalTo(List.of(1f, 2f, 8f)))
                .body("trends.find { it.scale == 'itch-nrs' }.values[0].change", nullValue())
                .body("trends.find { it.scale == 'itch-nrs' }.values[1].change.verdict", equalTo("no_proven_change"))
                .body("trends.find { it.scale == 'itch-nrs' }.values[2].change.verdict", equalTo("worse"));
    }

    @Test
    void aFollowUpIsDueAndToldOfOnceWhenItDoesNotCome() throws Exception {
        String id = reported("late", Map.of("findings", present("scar"))).getString("id");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("clinician")
                        .get("/v1/follow-ups?limit=200")
                        .then()
                        .body("items.find { it.assessment == '" + id + "' }.dueAt", notNullValue())
                        .body("items.find { it.assessment == '" + id + "' }.overdue", equalTo(false)));
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", not(hasItem(id)));
        Database.column("update follow_up set due_at = now() - interval '1 day' where assessment = '" + id
                + "' returning assessment");

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = replicas.submit(rounds::round);
            var other = replicas.submit(rounds::round);
            one.get();
            other.get();
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(overdue(id)).hasSize(1));
        overdue(id).forEach(Contract::isKept);
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", hasItem(id));
        as("clinician").get("/v1/subjects/late/course").then().body("timeline[0].overdue", equalTo(true));

        followedUp(id, Map.of());
        rounds.round();
        as("clinician").get("/v1/follow-ups?overdue=true&limit=200").then().body("items.assessment", not(hasItem(id)));
        assertThat(overdue(id)).hasSize(1);
    }

    @Test
    void theListPages() {
        for (int i = 0; i < 3; i++) {
            post("paged-due", "portal", Map.of("subject", "p" + i, "findings", present("scar")));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("paged-due", "clinician")
                        .get("/v1/follow-ups")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(3)));
        var first = as("paged-due", "clinician")
                .get("/v1/follow-ups?limit=2")
                .then()
                .body("items", hasSize(2));
        String next = first.extract().header("Link").replaceAll("<(.*)>.*", "$1");
        as("paged-due", "clinician")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aClosedAssessmentExpectsNothing() {
        String id = reported("closing", Map.of("findings", present("scar"))).getString("id");
        as("clinician").post("/v1/assessments/" + id + "/closure").then().statusCode(204);
        assertThat(Database.column("select assessment from follow_up where assessment = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void erasureTakesTheCourseAlong() {
        JsonPath first = reported("erased-course", measured("itch-nrs", 4));
        String second = followedUp(first.getString("id"), Map.of()).getString("id");
        override(second, "emergency", "looks ill").then().statusCode(204);

        as("clinician")
                .delete("/v1/subjects/erased-course")
                .then()
                .statusCode(200)
                .body("assessments", equalTo(2));

        for (String table : List.of("follow_up", "carried", "assessment_override")) {
            assertThat(Database.column("select assessment from " + table + " where assessment = '" + second + "'"))
                    .as(table)
                    .isEmpty();
        }
        as("clinician")
                .get("/v1/subjects/erased-course/course")
                .then()
                .statusCode(200)
                .body("timeline", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"other\"}",
                "{\"findings\":[{\"id\":\"no-such\",\"presence\":\"present\"}]}",
                "{\"findings\":[{\"id\":\"scar\",\"presence\":\"present\",\"since\":\"-P1D\"}]}",
                "{\"findings\":[{\"id\":\"scar\",\"presence\":\"absent\",\"since\":\"P1D\"}]}",
                "{\"measurements\":[{\"id\":\"itch-nrs\",\"value\":11}]}",
                "{\"plannedProcedures\":[\"no-such\"]}",
                "{\"age\":-1}",
                "[]",
                ""
            })
    void whatIsNoReportIsNoFollowUp(String body) {
        String id =
                reported("bad-follow-up", Map.of("findings", present("scar"))).getString("id");
        as("portal")
                .body(body)
                .post("/v1/assessments/" + id + "/follow-ups")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyFollowsUpWhatIsNotTheirs() {
        String id =
                reported("walled-course", Map.of("findings", present("scar"))).getString("id");
        as("elsewhere", "portal")
                .body("{}")
                .post("/v1/assessments/" + id + "/follow-ups")
                .then()
                .statusCode(404);
        as("elsewhere", "clinician")
                .get("/v1/subjects/walled-course/course")
                .then()
                .body("timeline", hasSize(0));
        as("portal").get("/v1/follow-ups").then().statusCode(403);
        as("clinician").get("/v1/follow-ups?cursor=xyz").then().statusCode(400);
        as("clinician").get("/v1/follow-ups?overdue=perhaps").then().statusCode(400);
        as("clinician").get("/v1/follow-ups?limit=1000").then().statusCode(400);
    }

    @Test
    void theSameKeyFollowsUpOnce() {
        String id =
                reported("keyed-course", Map.of("findings", present("scar"))).getString("id");
        String key = UUID.randomUUID().toString();
        String path = "/v1/assessments/" + id + "/follow-ups";
        String first = as("portal")
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .path("id");
        String second = as("portal")
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .path("id");
        assertThat(second).isEqualTo(first);
        as("portal")
                .header("Idempotency-Key", key)
                .body("{\"age\":41}")
                .post(path)
                .then()
                .statusCode(422);
    }

    private static List<Topic.Seen> overdue(String assessment) {
        return Topic.read(
                "dermatrail.triage.course.v1",
                seen -> seen.key().equals(assessment)
                        && seen.headers().get("ce_type").endsWith("overdue.v1"));
    }

    private static List<Map<String, Object>> present(String... findings) {
        return List.of(findings).stream()
                .<Map<String, Object>>map(id -> Map.of("id", id, "presence", "present"))
                .toList();
    }

    private static Map<String, Object> measured(String id, double value) {
        return Map.of("measurements", List.of(Map.of("id", id, "value", value)));
    }

    private static JsonPath reported(String subject, Map<String, Object> rest) {
        Map<String, Object> body = new java.util.HashMap<>(rest);
        body.put("subject", subject);
        return post("course", "portal", body);
    }

    private static JsonPath post(String clinic, String role, Map<String, Object> body) {
        return as(clinic, role)
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath followedUp(String id, Map<String, Object> body) {
        return as("portal")
                .body(body)
                .post("/v1/assessments/" + id + "/follow-ups")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.Response override(String id, String urgency, String reason) {
        return as("clinician")
                .header("If-Match", "*")
                .body(Map.of("urgency", urgency, "reason", reason))
                .post("/v1/assessments/" + id + "/override");
    }

    private static RequestSpecification as(String role) {
        return as("course", role);
    }

    private static RequestSpecification as(String clinic, String role) {
        return given().auth().oauth2(TriageStack.token(clinic, role)).contentType("application/json");
    }
}
