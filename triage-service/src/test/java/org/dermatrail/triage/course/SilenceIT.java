package org.dermatrail.triage.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follow-ups leave unsaid, in part or altogether. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class SilenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String WORSE = "course.instrument-worse";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void aFindingThatIsToldAgainKeepsItsBeginning() {
        String first = reported("again", findings(Map.of("id", "eye-not-closing", "since", "PT31H")));

        JsonPath second = followedUp(first, findings(Map.of("id", "eye-not-closing")));

        assertThat(second.getString("urgency")).isEqualTo("emergency");
        assertThat(second.getList("findings.findAll { it.id == 'eye-not-closing' && it.since != null }.origin"))
                .containsExactly("course");
    }

    @Test
    void aBeginningThatIsToldAnewCounts() {
        String first = reported("anew", findings(Map.of("id", "eye-not-closing", "since", "PT31H")));

        JsonPath second = followedUp(first, findings(Map.of("id", "eye-not-closing", "since", "P30D")));

        assertThat(second.getList("findings.findAll { it.id == 'eye-not-closing' }.since"))
                .containsExactly("PT720H");
    }

    @Test
    void anInstrumentStaysWorseUntilItIsMeasuredAgain() {
        Map<String, Object> start = new HashMap<>(measured(Map.of("vasi", 10, "itch-nrs", 3)));
        start.putAll(findings(Map.of("id", "vitiligo"), Map.of("id", "vitiligo-stable")));
        String first = reported("one-of-two", start);
        JsonPath worse = followedUp(first, measured(Map.of("vasi", 30)));
        assertThat(worse.getList("explanation.rule")).contains(WORSE);

        JsonPath itchOnly = followedUp(worse.getString("id"), measured(Map.of("itch-nrs", 3)));
        JsonPath silent = followedUp(itchOnly.getString("id"), Map.of());
        JsonPath again = followedUp(silent.getString("id"), measured(Map.of("vasi", 30)));

        assertThat(itchOnly.getList("explanation.rule")).contains(WORSE);
        assertThat(itchOnly.getString("urgency")).isEqualTo(worse.getString("urgency"));
        assertThat(silent.getList("explanation.rule")).contains(WORSE);
        assertThat(again.getList("explanation.rule")).doesNotContain(WORSE);
    }

    @Test
    void whatWorsensInSmallStepsIsWorseOnceTheStepsAddUp() {
        JsonPath report = null;
        List<Boolean> worse = new ArrayList<>();
        for (int value :
                IntStream.iterate(5, value -> value <= 60, value -> value + 5).toArray()) {
            Map<String, Object> body = measured(Map.of("vasi", value));
            report = report == null ? posted("creeping", body) : followedUp(report.getString("id"), body);
            worse.add(report.getList("explanation.rule").contains(WORSE));
        }

        assertThat(worse).startsWith(false, false, true, false, true);
        as("clinician")
                .get("/v1/subjects/creeping/course")
                .then()
                .body("trends.find { it.scale == 'vasi' }.values[2].change.verdict", equalTo("worse"));
    }

    @Test
    void whatLastsGrowsOlder() {
        JsonPath first = posted("older", findings(Map.of("id", "contact-rash", "since", "P5D")));
        ago(first.getString("id"), 21);

        JsonPath second = followedUp(first.getString("id"), Map.of());

        assertThat(first.getString("urgency")).isEqualTo("self_care");
        assertThat(second.getString("urgency")).isEqualTo("consultation");
    }

    @Test
    void whatLastsGrowsOlderThroughFollowUpsThatSayNothingOfIt() {
        String first = reported("older-still", findings(Map.of("id", "contact-rash", "since", "P5D")));
        ago(first, 8);
        String second =
                followedUp(first, findings(Map.of("id", "contact-rash"))).getString("id");
        ago(first, 21);
        ago(second, 13);

        JsonPath third = followedUp(second, Map.of());

        assertThat(third.getString("urgency")).isEqualTo("consultation");
        assertThat(third.getList("findings.findAll { it.since != null }.since"))
                .anyMatch(since -> ((String) since).startsWith("PT624H"));
    }

    @Test
    void aFollowUpTakesOverFromTheNewestOfItsChain() {
        String first = reported("branch", findings(Map.of("id", "scar")));
        JsonPath second = followedUp(first, findings(Map.of("id", "fever"), Map.of("id", "spreading-redness")));

        JsonPath third = followedUp(first, findings(Map.of("id", "scar-itch")));

        assertThat(third.getString("urgency")).isEqualTo(second.getString("urgency"));
        assertThat(third.getList("redFlags.id")).containsAll(second.getList("redFlags.id"));
        assertThat(third.getList("findings.id")).contains("scar", "fever", "scar-itch");
        assertThat(third.getString("follows")).isEqualTo(second.getString("id"));
        assertThat(Database.column("select assessment from follow_up where subject = 'branch' and met_by is null"))
                .containsExactly(third.getString("id"));
    }

    @Test
    void ofTwoFollowUpsAtOnceOneFollowsTheOther() throws Exception {
        String first = reported("at-once", findings(Map.of("id", "scar")));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonPath> fever = () -> followedUp(first, findings(Map.of("id", "fever")));
            Callable<JsonPath> redness = () -> followedUp(first, findings(Map.of("id", "spreading-redness")));
            var one = both.submit(fever);
            var other = both.submit(redness);
            assertThat(List.of(one.get().getString("follows"), other.get().getString("follows")))
                    .contains(first)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatAClinicianFoundMoreUrgentStaysToldUntilAClinicianOverridesAgain() {
        JsonPath first = posted("judged", findings(Map.of("id", "contact-rash", "since", "P5D")));
        override(first.getString("id"), "emergency");
        JsonPath second = followedUp(first.getString("id"), Map.of());
        JsonPath third = followedUp(second.getString("id"), Map.of());

        assertThat(third.getString("urgency")).isEqualTo("self_care");
        assertThat(third.getList("overrides.urgency")).containsExactly("emergency");
        assertThat(third.getList("overrides.reason")).containsExactly("looks ill");
        assertThat(third.getList("overrides.carriedFrom")).containsExactly(first.getString("id"));
        assertThat(told(third)).isEqualTo("emergency");
        String due = "select due_at < now() + interval '2 days' and due_at > now() from follow_up where assessment = '"
                + third.getString("id") + "' and worked = scoring";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column(due)).containsExactly("t"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var announced = Topic.read(
                    "dermatrail.triage.course.v1",
                    seen -> seen.key().equals(third.getString("id"))
                            && seen.headers().get("ce_type").endsWith("overridden.v1"));
            assertThat(announced).hasSize(1);
            Contract.isKept(announced.getFirst());
            assertThat(announced.getFirst().data().path("carriedFrom").asText()).isEqualTo(first.getString("id"));
        });

        override(third.getString("id"), "self_care");
        JsonPath fourth = followedUp(third.getString("id"), Map.of());

        assertThat(told(third)).isEqualTo("self_care");
        assertThat(told(fourth)).isEqualTo("self_care");
    }

    @Test
    void aNewReportThatIsMoreUrgentTakesOverNoJudgementOfWhatWasBefore() {
        String first = reported("judged-before", findings(Map.of("id", "scar")));
        override(first, "consultation");
        JsonPath second = followedUp(first, findings(Map.of("id", "fever"), Map.of("id", "spreading-redness")));
        JsonPath third = followedUp(
                second.getString("id"),
                Map.of(
                        "findings",
                        List.of(
                                Map.of("id", "fever", "presence", "absent"),
                                Map.of("id", "spreading-redness", "presence", "absent"))));

        assertThat(second.getList("overrides")).isNull();
        assertThat(third.getString("urgency")).isEqualTo("self_care");
        assertThat(told(third)).isEqualTo("consultation");
    }

    @Test
    void aFollowUpThatIsSentAgainIsAnsweredWithWhatItTookOver() {
        String first = reported("judged-again", findings(Map.of("id", "scar")));
        override(first, "emergency");
        List<String> answers = IntStream.range(0, 2)
                .mapToObj(time -> as("portal")
                        .header("Idempotency-Key", "judged-again")
                        .body(Map.of())
                        .post("/v1/assessments/" + first + "/follow-ups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .toList();

        assertThat(answers.getFirst()).contains("carriedFrom").isEqualTo(answers.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up", "instrument-worse", "mild-complaint"})
    void whatOnlyFollowsCannotBeStated(String finding) {
        String first = reported("comparing", findings(Map.of("id", "scar")));
        Map<String, Object> stated = findings(Map.of("id", finding));
        Map<String, Object> whole = new HashMap<>(stated);
        whole.putAll(Map.of("subject", "comparing", "age", 40, "sex", "female"));

        for (var door : List.of("/v1/assessments", "/v1/assessments?dryRun=true", "/v1/interviews")) {
            as("portal")
                    .body(whole)
                    .post(door)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/findings/0/id"));
        }
        as("portal")
                .body(stated)
                .post("/v1/assessments/" + first + "/follow-ups")
                .then()
                .statusCode(400);
    }

    private static void override(String id, String urgency) {
        as("clinician")
                .header("If-Match", "*")
                .body(Map.of("urgency", urgency, "reason", "looks ill"))
                .post("/v1/assessments/" + id + "/override")
                .then()
                .statusCode(204);
    }

    private static String told(JsonPath report) {
        return as("portal")
                .get("/v1/assessments/" + report.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("urgency");
    }

    private static void ago(String id, int days) {
        Database.column("update assessment set created_at = now() - interval '" + days + " days' where id = '" + id
                + "' returning id");
    }

    @SafeVarargs
    private static Map<String, Object> findings(Map<String, Object>... told) {
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

    private static Map<String, Object> measured(Map<String, Integer> values) {
        return Map.of(
                "measurements",
                values.entrySet().stream()
                        .map(one -> Map.of("id", one.getKey(), "value", one.getValue()))
                        .toList());
    }

    private static String reported(String subject, Map<String, Object> rest) {
        return posted(subject, rest).getString("id");
    }

    private static JsonPath posted(String subject, Map<String, Object> rest) {
        Map<String, Object> body = new HashMap<>(rest);
        body.putAll(Map.of("subject", subject, "age", 50));
        return created("/v1/assessments", body);
    }

    private static JsonPath followedUp(String id, Map<String, Object> body) {
        return created("/v1/assessments/" + id + "/follow-ups", body);
    }

    private static JsonPath created(String path, Map<String, Object> body) {
        return as("portal")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TriageStack.token("silence", role)).contentType("application/json");
    }
}
