package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recall of advice: a changed claim finds the assessments that rest on it, within seconds. */
@TestMethodOrder(OrderAnnotation.class)
class RecallST {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final String RESCORED = "org.dermatrail.triage.assessment.rescored.v1";
    private static final List<String> URGENCIES =
            List.of("self_care", "consultation", "consultation_24", "emergency", "emergency_ambulance");

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    @Order(1)
    void revisingACitedClaimScoresTheAssessmentAgainAndTellsSubscribers() throws Exception {
        JsonPath before = clinic.report(Clinic.MAIN_REQUEST).jsonPath();
        String id = before.getString("id");
        String claim = JourneyST.citedClaims(before).stream()
                .filter(cited -> cited.startsWith("vitiligo-recurrence/"))
                .sorted()
                .findFirst()
                .orElseThrow();
        try (LiveEvents live = new LiveEvents(STACK.gateway(), STACK.token("demo", "subscriber"));
                Topic topic = assessments()) {

            revise("vitiligo-recurrence", claim);

            await().atMost(PROMISE).untilAsserted(() -> {
                JsonPath now = clinic.assessment(id).jsonPath();
                assertThat(now.getInt("scoring")).isEqualTo(2);
                assertThat(now.getString("reason")).isEqualTo("claim_revised");
            });
            await().atMost(PROMISE)
                    .untilAsserted(() -> assertThat(topic.events(RESCORED, id)).hasSize(1));
            await().atMost(PROMISE)
                    .untilAsserted(() -> assertThat(live.data())
                            .anySatisfy(event -> assertThat(event).contains(RESCORED, id)));
            assertThat(topic.events(RESCORED, id).getFirst())
                    .doesNotContain("portal-7f3a")
                    .doesNotContain("cheek");
        }
        await().atMost(PROMISE)
                .untilAsserted(() -> assertThat(recallsOf("vitiligo-recurrence").getFirst())
                        .containsEntry("status", "completed")
                        .containsEntry("failed", 0));
    }

    @Test
    @Order(2)
    void withdrawingACitedArticleScoresAgainAndNeverLowers() throws Exception {
        JsonPath before = clinic.report(Clinic.MAIN_REQUEST).jsonPath();
        String id = before.getString("id");
        assertThat(JourneyST.citedClaims(before))
                .anySatisfy(claim -> assertThat(claim).startsWith("microneedling-vitiligo/"));

        Response withdrawn = clinic.as("reviewer")
                .contentType("application/json")
                .body(Map.of("reason", "The source was retracted"))
                .post("/v1/articles/microneedling-vitiligo/withdraw");

        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        await().atMost(PROMISE).untilAsserted(() -> {
            JsonPath now = clinic.assessment(id).jsonPath();
            assertThat(now.getInt("scoring")).isEqualTo(2);
            assertThat(now.getString("reason")).isEqualTo("claim_withdrawn");
        });
        JsonPath after = clinic.assessment(id).jsonPath();
        assertThat(URGENCIES.indexOf(after.getString("urgency")))
                .isGreaterThanOrEqualTo(URGENCIES.indexOf(before.getString("urgency")));
        assertThat(after.getList("contraindications.procedure", String.class)).contains("microneedling");
        assertThat(clinic.anonymous().get("/v1/articles/microneedling-vitiligo").statusCode())
                .isEqualTo(410);
        assertThat(recallsOf("microneedling-vitiligo")).isNotEmpty();
    }

    /** Changes one claim of the current revision and takes it through review by somebody else. */
    private void revise(String slug, String claim) throws Exception {
        Map<String, Object> article = clinic.anonymous()
                .accept("application/json")
                .get("/v1/articles/" + slug)
                .jsonPath()
                .getMap("$");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> claims = (List<Map<String, Object>>) article.get("claims");
        Map<String, Object> changed = claims.stream()
                .filter(candidate -> claim.equals(candidate.get("id")))
                .findFirst()
                .orElseThrow();
        changed.put("certainty", "high".equals(changed.get("certainty")) ? "moderate" : "high");

        Response opened = clinic.as("editor")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(article)
                .put("/v1/articles/" + slug + "/draft");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        step("editor", slug, "submit", 200);
        step("editor", slug, "approve", 403);
        step("reviewer", slug, "approve", 200);
        step("reviewer", slug, "publish", 200);
    }

    private void step(String role, String slug, String step, int status) throws Exception {
        Response response = clinic.as(role).header("If-Match", "*").post("/v1/articles/" + slug + "/draft/" + step);
        assertThat(response.statusCode()).as(step + ": " + response.asString()).isEqualTo(status);
    }

    private List<Map<String, Object>> recallsOf(String slug) throws Exception {
        return clinic.as("clinician")
                .get("/v1/recalls")
                .jsonPath()
                .getList("items.findAll { it.article == '" + slug + "' }");
    }

    private static Topic assessments() {
        return new Topic(STACK.kafka().bootstrapServers(), "dermatrail.triage.assessment.v1");
    }
}
