package org.dermatrail.triage.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.recall.RecallCalls.PATIENCE;
import static org.dermatrail.triage.recall.RecallCalls.as;
import static org.dermatrail.triage.recall.RecallCalls.latest;
import static org.dermatrail.triage.recall.RecallCalls.reported;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.dermatrail.triage.support.Articles;
import org.dermatrail.triage.support.Contract;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.Topic.Seen;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class RecallIT {

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void revisedClaimLeadsToASecondScoringAndItsEvents() {
        String location = reported("recall-1");
        String claim = latest("recall-1", location).getString("contraindications[0].citations[0].claim");

        Evidence.revise(claim);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("recall-1", "clinician")
                        .get(location)
                        .then()
                        .body("scoring", equalTo(2))
                        .body("reason", equalTo("claim_revised")));
        JsonPath second = latest("recall-1", location);
        String recall = second.getString("recall");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("recall-1", "clinician")
                        .get("/v1/recalls/" + recall)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("completed"))
                        .body("claims.claim", hasItem(claim))
                        .body("affected", equalTo(1))
                        .body("failed", equalTo(0))
                        .body("unacknowledged", equalTo(1))
                        .body("assessments[0].scoring", equalTo(2)));
        as("recall-1", "portal").get(location + "/scorings").then().body("items.scoring", equalTo(List.of(1, 2)));

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Seen> events = Topic.read("dermatrail.triage.assessment.v1", seen -> location.endsWith(seen.key()));
            assertThat(events)
                    .extracting(seen -> seen.headers().get("ce_type"))
                    .containsExactly(
                            "org.dermatrail.triage.assessment.scored.v1",
                            "org.dermatrail.triage.assessment.rescored.v1");
            assertThat(events.getLast().headers()).containsEntry("ce_correlationid", recall);
            assertThat(events).allSatisfy(Contract::isKept);
            assertThat(events.getLast().data().path("claims").findValuesAsText("claim"))
                    .contains(claim);
            assertThat(Topic.read(
                            "dermatrail.triage.recall.v1", seen -> seen.key().equals(recall)))
                    .extracting(seen -> seen.headers().get("ce_type"))
                    .containsExactly(
                            "org.dermatrail.triage.recall.opened.v1", "org.dermatrail.triage.recall.completed.v1");
        });
    }

    @Test
    void acknowledgementIsSeenOnTheRecall() {
        String location = reported("recall-2");
        Evidence.revise(latest("recall-2", location).getString("contraindications[0].citations[0].claim"));
        await().atMost(PATIENCE).until(() -> latest("recall-2", location).getInt("scoring") == 2);
        String recall = latest("recall-2", location).getString("recall");

        as("recall-2", "clinician").post(location + "/acknowledgement").then().statusCode(428);
        as("recall-2", "clinician")
                .header("If-Match", "\"1\"")
                .post(location + "/acknowledgement")
                .then()
                .statusCode(412);
        String seen = as("recall-2", "portal").get(location).then().extract().header("ETag");
        as("recall-2", "clinician")
                .header("If-Match", seen)
                .post(location + "/acknowledgement")
                .then()
                .statusCode(204);

        as("recall-2", "clinician")
                .get("/v1/recalls/" + recall)
                .then()
                .body("unacknowledged", equalTo(0))
                .body("assessments[0].acknowledgedBy", equalTo("tester"));
    }

    @Test
    void withdrawnArticleNeverLowersUrgencyAndIsRestored() {
        String location = reported("recall-3");
        JsonPath first = latest("recall-3", location);
        String slug = first.getString("contraindications[0].citations[0].article");

        Evidence.withdraw(slug);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("recall-3", "clinician")
                        .get(location)
                        .then()
                        .body("reason", equalTo("claim_withdrawn"))
                        .body("score", greaterThanOrEqualTo(first.getInt("score")))
                        .body("contraindications.evidence", hasItem("under_review")));

        Evidence.restore(slug);

        await().atMost(PATIENCE)
                .untilAsserted(() -> as("recall-3", "clinician")
                        .get(location)
                        .then()
                        .body("reason", equalTo("claim_restored"))
                        .body("score", equalTo(first.getInt("score"))));
    }

    @Test
    void closedAssessmentsAndOtherClinicsCountsStayOutOfIt() {
        String open = reported("recall-4");
        String closed = reported("recall-4");
        as("recall-4", "clinician").post(closed + "/closure").then().statusCode(204);

        Evidence.revise(latest("recall-4", open).getString("contraindications[0].citations[0].claim"));

        await().atMost(PATIENCE).until(() -> latest("recall-4", open).getInt("scoring") == 2);
        String recall = latest("recall-4", open).getString("recall");
        assertThat(latest("recall-4", closed).getInt("scoring")).isEqualTo(1);
        as("recall-4", "clinician").get("/v1/recalls/" + recall).then().body("affected", equalTo(1));
        as("stranger", "clinician")
                .get("/v1/recalls/" + recall)
                .then()
                .body("affected", equalTo(0))
                .body("assessments.size()", equalTo(0));
    }

    @Test
    void duplicateLateAndBrokenEventsChangeNothing() {
        String location = reported("recall-5");
        String claim = latest("recall-5", location).getString("contraindications[0].citations[0].claim");
        String slug = claim.substring(0, claim.indexOf('/'));
        Evidence.revise(claim);
        await().atMost(PATIENCE).until(() -> latest("recall-5", location).getInt("scoring") == 2);
        String recalls = "select count(*) from recall";
        var before = Database.column(recalls);

        Articles.sendRaw(slug, "{\"slug\": broken".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Articles.send(Articles.published(slug, 1, claim.substring(claim.indexOf('/') + 1)));
        Articles.sendRaw(slug, null);
        Articles.sendRaw(
                slug,
                ("{\"slug\":\"" + slug + "\",\"revision\":99,\"state\":\"published\",\"claims\":[{}]}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column("select count(*) from rejected_event")
                                .getFirst())
                        .isNotEqualTo("0"));
        Articles.send(Articles.published("marker-" + System.nanoTime(), 1, "x"));
        assertThat(Database.column(recalls)).isEqualTo(before);
        assertThat(latest("recall-5", location).getInt("scoring")).isEqualTo(2);
    }

    /** A rule may cite a claim before its article arrives; any other new claim has nothing to recall. */
    @Test
    void aNewClaimIsRecalledOnlyWhereSomethingAwaitsIt() {
        String location = reported("recall-6");
        String assessment = location.substring(location.lastIndexOf('/') + 1);
        Database.column("insert into reliance (claim, assessment, clinic) values ('awaited/claim', '" + assessment
                + "', 'recall-6') returning claim");

        Articles.send(Articles.published("unawaited", 1, "claim", "claim", "another"));
        Articles.send(Articles.published("awaited", 1, "claim"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Database.column("select claim from evidence_claim where article = 'unawaited'"))
                        .containsExactlyInAnyOrder("unawaited/claim", "unawaited/another"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.column("select recall_outcome.affected from recall_outcome"
                                + " join recall on recall.id = recall_outcome.recall"
                                + " where recall.article = 'awaited'"))
                        .containsExactly("1"));
        assertThat(Database.column("select id from recall where article = 'unawaited'"))
                .isEmpty();
    }
}
