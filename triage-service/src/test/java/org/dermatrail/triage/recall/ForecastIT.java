package org.dermatrail.triage.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.recall.RecallCalls.PATIENCE;
import static org.dermatrail.triage.recall.RecallCalls.as;
import static org.dermatrail.triage.recall.RecallCalls.latest;
import static org.dermatrail.triage.recall.RecallCalls.reported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dry run of a recall says what the recall then does, and does none of it. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ForecastIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void theArticleAsItStandsChangesNothing() {
        forecast("forecast-1", "microneedling-vitiligo", Evidence.claims("microneedling-vitiligo"))
                .then()
                .statusCode(200)
                .body("claims", empty())
                .body("affected", equalTo(0))
                .body("sample", empty());
    }

    @Test
    void withdrawalDoesWhatTheForecastSaid() {
        String location = reported("forecast-2");
        JsonPath first = latest("forecast-2", location);
        String slug = first.getString("contraindications[0].citations[0].article");
        String scorings = "select count(*) from scoring";
        var before = Database.column(scorings);

        JsonPath said = forecast("forecast-2", slug, List.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(said.getInt("affected")).isPositive().isEqualTo(said.getInt("scored"));
        assertThat(said.getList("claims.change")).containsOnly("withdrawn");
        assertThat(Database.column(scorings)).isEqualTo(before);
        assertThat(latest("forecast-2", location).getInt("scoring")).isEqualTo(1);

        Evidence.withdraw(slug);

        await().atMost(PATIENCE).until(() -> latest("forecast-2", location).getInt("scoring") == 2);
        String recall = latest("forecast-2", location).getString("recall");
        List<String> counts = Database.column("""
                select affected || ' ' || raised || ' ' || lowered || ' ' || failed from (
                    select sum(affected) affected, sum(raised) raised, sum(lowered) lowered, sum(failed) failed
                    from recall_outcome where recall = '%s') counts""".formatted(recall));
        assertThat(counts)
                .containsExactly("%d %d %d %d"
                        .formatted(
                                said.getInt("affected"),
                                said.getInt("raised"),
                                said.getInt("lowered"),
                                said.getInt("failed")));
        Evidence.restore(slug);
        await().atMost(PATIENCE).until(() -> latest("forecast-2", location).getInt("scoring") == 3);
    }

    @Test
    void lostAdviceIsShownForTheOwnClinicOnly() {
        String location = reported("forecast-3");
        String cited = latest("forecast-3", location).getString("advice.find { it.citations }.citations[0].claim");
        String slug = cited.substring(0, cited.indexOf('/'));
        List<Map<String, Object>> rest = Evidence.claims(slug).stream()
                .filter(claim -> !claim.get("id").equals(cited))
                .toList();

        forecast("forecast-3", slug, rest)
                .then()
                .statusCode(200)
                .body("claims.claim", contains(cited))
                .body("claims.change", contains("withdrawn"))
                .body("claims[0].assessments", greaterThanOrEqualTo(1))
                .body("adviceLost", greaterThanOrEqualTo(1))
                .body("sample.assessment", hasItem(location.substring(location.lastIndexOf('/') + 1)));
        forecast("stranger", slug, rest).then().body("sample", empty());
    }

    @Test
    void onlyEditorsAndReviewersMayAsk() {
        as("forecast-4", "portal")
                .body(Map.of("article", "scar-treatment", "claims", List.of()))
                .post("/v1/recalls/forecast")
                .then()
                .statusCode(403);
    }

    @Test
    void idsAsLongAsArticlesMayHaveThemAreJudged() {
        String slug = "s".repeat(100);
        String id = slug + "/" + "c".repeat(99);

        forecast("forecast-6", slug, List.of(claim(id)))
                .then()
                .statusCode(200)
                .body("article", equalTo(slug))
                .body("affected", equalTo(0));
        forecast("forecast-6", slug, List.of(claim(id + "c"))).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"article\":\"no such/slug\",\"claims\":[]}",
                "{\"article\":\"a\",\"claims\":[null]}",
                "{\"article\":\"a\",\"claims\":[{\"id\":\"a/b\"}]}",
                "{\"article\":\"a\",\"claims\":[{\"id\":\"a/b\",\"statement\":\"x\",\"certainty\":\"sure\",\"appraisal\":\"supported\"}]}",
                "[]",
                "nonsense"
            })
    void nonsenseIsRefused(String body) {
        as("forecast-5", "editor")
                .body(body)
                .post("/v1/recalls/forecast")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static Response forecast(String clinic, String article, List<Map<String, Object>> claims) {
        return as(clinic, "editor")
                .body(Map.of("article", article, "claims", claims))
                .post("/v1/recalls/forecast");
    }

    private static Map<String, Object> claim(String id) {
        return Map.of("id", id, "statement", "x", "certainty", "low", "appraisal", "supported");
    }
}
