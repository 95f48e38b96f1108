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

/** An editor sees what a draft would set off, publishes it, and exactly that happens. */
class ImpactST {

    private static final String SLUG = "vitiligo-recurrence";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void whatTheImpactSaysIsWhatTheRecallDoes() throws Exception {
        JsonPath report = clinic.report(Clinic.MAIN_REQUEST).jsonPath();
        clinic.report(Clinic.MAIN_REQUEST).then().statusCode(201);
        String claim = JourneyST.citedClaims(report).stream()
                .filter(cited -> cited.startsWith(SLUG + "/"))
                .sorted()
                .findFirst()
                .orElseThrow();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(clinic.anonymous()
                                .get("/v1/claims/" + claim)
                                .jsonPath()
                                .getInt("reliance.assessments"))
                        .isEqualTo(2));
        openDraftWithout(claim);

        Response impact = clinic.as("editor").get("/v1/articles/" + SLUG + "/draft/impact");

        assertThat(impact.statusCode()).as(impact.asString()).isEqualTo(200);
        JsonPath said = impact.jsonPath();
        assertThat(said.getList("claims.removed.id")).containsExactly(claim);
        assertThat(said.getInt("claims.removed[0].assessments")).isEqualTo(2);
        assertThat(said.getInt("assessments")).isEqualTo(2);
        assertThat(said.getInt("forecast.affected")).isEqualTo(2);
        assertThat(said.getInt("forecast.failed")).isZero();
        assertThat(clinic.assessment(report.getString("id")).jsonPath().getInt("scoring"))
                .isEqualTo(1);

        step("editor", "submit", impact.header("ETag"));
        step("reviewer", "approve", "*");
        step("reviewer", "publish", "*");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recall())
                        .containsEntry("status", "completed")
                        .containsEntry("affected", said.getInt("forecast.affected"))
                        .containsEntry("raised", said.getInt("forecast.raised"))
                        .containsEntry("lowered", said.getInt("forecast.lowered"))
                        .containsEntry("unchanged", said.getInt("forecast.unchanged")));
    }

    private void openDraftWithout(String claim) throws Exception {
        Map<String, Object> article = clinic.anonymous()
                .accept("application/json")
                .get("/v1/articles/" + SLUG)
                .jsonPath()
                .getMap("$");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> claims = (List<Map<String, Object>>) article.get("claims");
        claims.removeIf(candidate -> claim.equals(candidate.get("id")));
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> sections = (List<Map<String, Object>>) article.get("sections");
        sections.forEach(section -> ((List<?>) section.get("claims")).remove(claim));
        Response opened = clinic.as("editor")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(article)
                .put("/v1/articles/" + SLUG + "/draft");
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    }

    private void step(String role, String step, String tag) throws Exception {
        Response response = clinic.as(role).header("If-Match", tag).post("/v1/articles/" + SLUG + "/draft/" + step);
        assertThat(response.statusCode()).as(step + ": " + response.asString()).isEqualTo(200);
    }

    private Map<String, Object> recall() throws Exception {
        List<Map<String, Object>> recalls = clinic.as("clinician")
                .get("/v1/recalls")
                .jsonPath()
                .getList("items.findAll { it.article == '" + SLUG + "' }");
        assertThat(recalls).isNotEmpty();
        return recalls.getFirst();
    }
}
