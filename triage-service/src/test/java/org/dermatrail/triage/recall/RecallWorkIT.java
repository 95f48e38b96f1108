package org.dermatrail.triage.recall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A recall cut into many small shards and batches, worked twice at once and announced twice. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
@TestProfile(RecallWorkIT.SmallPieces.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecallWorkIT {

    public static class SmallPieces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dermatrail.recall.shard", "7", "dermatrail.recall.batch", "3");
        }
    }

    private static final String LATEST = "where recall = (select id from recall order by opened_at desc limit 1)";

    @Inject
    RecallWorker worker;

    @Test
    @Order(1)
    void everyAssessmentIsScoredOnceMoreHoweverOftenItsShardIsWorked() throws InterruptedException {
        Evidence.stands();
        Set<String> ids = new HashSet<>();
        String claim = null;
        for (int i = 0; i < 40; i++) {
            var posted = given().auth()
                    .oauth2(TriageStack.token("work", "portal"))
                    .contentType("application/json")
                    .body(Map.of(
                            "subject", "s" + i,
                            "findings", List.of(Map.of("id", "vitiligo", "presence", "present")),
                            "plannedProcedures", List.of("microneedling")))
                    .post("/v1/assessments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            ids.add(posted.getString("id"));
            claim = posted.getString("contraindications[0].citations[0].claim");
        }

        Evidence.revise(String.valueOf(claim));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Database.column("select id from recall_shard " + LATEST)
                        .isEmpty());
        List<Thread> twice = Database.column("select id from recall_shard " + LATEST).stream()
                .flatMap(shard -> java.util.stream.Stream.of(shard, shard))
                .map(shard -> Thread.startVirtualThread(() -> worker.work(UUID.fromString(shard))))
                .toList();
        for (Thread each : twice) {
            each.join();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.column(
                                "select status from recall where article <> 'x' order by opened_at desc limit 1"))
                        .containsExactly("completed"));
        assertThat(Database.column("select count(*) from recall_shard " + LATEST)
                        .getFirst())
                .isEqualTo("6");
        assertThat(Database.column("select distinct scoring from assessment where clinic = 'work'"))
                .containsExactly("2");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var rescored = Topic.read(
                    "dermatrail.triage.assessment.v1",
                    seen -> ids.contains(seen.key())
                            && seen.data().path("scoring").asInt() == 2);
            assertThat(rescored).hasSize(40);
        });
        assertThat(Database.column(
                        "select affected || '/' || unchanged || '/' || failed from recall_outcome where clinic"
                                + " = 'work'"))
                .containsExactly("40/40/0");
    }

    @Test
    @Order(2)
    void assessmentIsLeftToTheNewerOfTwoRecalls() {
        Evidence.stands();
        java.util.function.Supplier<io.restassured.path.json.JsonPath> post = () -> given().auth()
                .oauth2(TriageStack.token("overlap", "portal"))
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        "s",
                        "plannedProcedures",
                        List.of("microneedling"),
                        "findings",
                        List.of(
                                Map.of("id", "vitiligo", "presence", "present"),
                                Map.of("id", "vitiligo-spreading", "presence", "present"))))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        List<String> ids = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> post.get().getString("id"))
                .toList();
        String claim = post.get().getString("contraindications[0].citations[0].claim");

        Evidence.revise(claim);
        Evidence.withdraw(claim.substring(0, claim.indexOf('/')));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Database.column("select count(*) from recall where status = 'open'"))
                    .containsExactly("0");
            assertThat(Database.column("select count(*) from scoring where clinic = 'overlap' and number > 1"
                            + " and reason = 'claim_withdrawn'"))
                    .doesNotContain("0");
        });
        for (String id : ids) {
            String latest = "select reason || ' ' || (recall = (select id from recall order by opened_at desc limit 1))"
                    + " from scoring where assessment = '" + id + "' order by number desc limit 1";
            assertThat(Database.column(latest)).containsExactly("claim_withdrawn true");
        }
        Evidence.restore(claim.substring(0, claim.indexOf('/')));
        // A recall that still went on would find what the next test files.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Database.column(
                            "select count(*) from scoring where clinic = 'overlap' and reason = 'claim_restored'"))
                    .containsExactly("26");
            assertThat(Database.column("select count(*) from recall where status = 'open'"))
                    .containsExactly("0");
        });
    }

    @Test
    @Order(3)
    void assessmentIsLeftToANewerRecallThatLooksAtAll() {
        Evidence.stands();
        var posted = given().auth()
                .oauth2(TriageStack.token("overtaken", "portal"))
                .contentType("application/json")
                .body(Map.of(
                        "subject", "s",
                        "findings", List.of(Map.of("id", "vitiligo", "presence", "present")),
                        "plannedProcedures", List.of("microneedling")))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String newer = UUID.randomUUID().toString();
        Database.column("insert into recall (id, claims, pathways, status, evidence_version, opened_at)" + " values ('"
                + newer + "', '[]', '[]', 'open', 1000000, now()) returning id");
        try {
            Evidence.revise(posted.getString("contraindications[0].citations[0].claim"));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    Database.column("select status from recall join recall_outcome on recall = id"
                                            + " where clinic = 'overtaken'"))
                            .containsExactly("completed"));
            assertThat(Database.column("select scoring from assessment where clinic = 'overtaken'"))
                    .containsExactly("1");
        } finally {
            Database.column("delete from recall where id = '" + newer + "' returning id");
        }
    }
}
