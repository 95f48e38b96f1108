package org.dermatrail.triage.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.governance.PathwayFixture.approved;
import static org.dermatrail.triage.governance.PathwayFixture.begun;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.dermatrail.triage.governance.PathwayFixture.reviewer;
import static org.dermatrail.triage.governance.PathwayFixture.submitted;
import static org.dermatrail.triage.governance.PathwayFixture.yaml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for whom: reports and articles never for a check, and nobody for each other in a ring. */
@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class PathwayWaitingIT {

    private static final long EVIDENCE = 0x65766964656e6365L;
    private static final String EDITIONS = "select count(*) from knowledge";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void anArticleThatArrivesDoesNotWaitForACheck() throws Exception {
        CompletableFuture<Void> check = CompletableFuture.runAsync(() -> editor().contentType("application/yaml")
                .body(yaml(intricate()))
                .post("/v1/pathways/clinic-intricate/draft/check")
                .then()
                .statusCode(200)
                .body("remarks.message", hasItem(containsString("too intricate to tell"))));

        Duration longest = Duration.ZERO;
        while (!check.isDone()) {
            Instant asked = Instant.now();
            alone(ignored -> {});
            Duration waited = Duration.between(asked, Instant.now());
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        }
        check.join();

        assertThat(longest).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anEditThatWaitsForTheEvidenceDoesNotHoldTheDraftMeanwhile() throws Exception {
        begun("clinic-waits", pathway("clinic-waits", 1, "emergency"));
        List<CompletableFuture<Integer>> edits = new ArrayList<>();

        alone(activation -> {
            edits.add(CompletableFuture.supplyAsync(() -> editor().header("If-Match", "*")
                    .contentType("application/yaml")
                    .body(yaml(pathway("clinic-waits", 1, "consultation_24")))
                    .put("/v1/pathways/clinic-waits/draft")
                    .statusCode()));
            await().until(PathwayWaitingIT::somebodyWaits);
            activation.execute("select 1 from pathway_draft where pathway = 'clinic-waits' for update nowait");
        });

        assertThat(edits.getFirst().join()).isEqualTo(200);
        editor().header("If-Match", "*")
                .delete("/v1/pathways/clinic-waits/draft")
                .then()
                .statusCode(204);
    }

    @Test
    void whatAnActivationPutsInForceIsReadyBeforeItKeepsReportsWaiting() throws Exception {
        begun("clinic-ready", pathway("clinic-ready", 1, "consultation"));
        approved("clinic-ready");
        String oneMore = String.valueOf(Long.parseLong(Database.column(EDITIONS).getFirst()) + 1);
        List<CompletableFuture<Integer>> activations = new ArrayList<>();

        whileScoring(ignored -> {
            activations.add(CompletableFuture.supplyAsync(() -> editor().header("If-Match", "*")
                    .contentType("application/json")
                    .post("/v1/pathways/clinic-ready/activate")
                    .statusCode()));
            await().untilAsserted(() -> assertThat(Database.column(EDITIONS)).containsExactly(oneMore));
            await().until(PathwayWaitingIT::somebodyWaits);
            assertThat(activations.getFirst()).isNotDone();
        });

        assertThat(activations.getFirst().join()).isEqualTo(200);
        retired("clinic-ready").statusCode(200);
    }

    @Test
    void aRefusedChangeMakesNothingReady() {
        List<String> editions = Database.column(EDITIONS);
        begun("clinic-refused", pathway("clinic-refused", 1, "emergency"));
        submitted("clinic-refused");
        activation("clinic-refused", "*").statusCode(409).body("type", containsString("wrong-step"));
        reviewer()
                .header("If-Match", "*")
                .post("/v1/pathways/clinic-refused/draft/approve")
                .then()
                .statusCode(200);
        activation("clinic-refused", "\"another\"").statusCode(412);
        editor().noContentType()
                .post("/v1/pathways/clinic-refused/activate")
                .then()
                .statusCode(428);
        reviewer()
                .header("If-Match", "\"another\"")
                .contentType("application/json")
                .body("{\"reason\":\"no longer needed\"}")
                .post("/v1/pathways/eczema/retire")
                .then()
                .statusCode(412);

        assertThat(Database.column(EDITIONS)).isEqualTo(editions);
        discarded("clinic-refused");
    }

    /** Each passes its check before the other is in force. */
    @Test
    void ofTwoThatDoNotGoTogetherOneIsRefusedWithItsFault() {
        begun("clinic-intricate", intricate());
        approved("clinic-intricate");
        begun(
                "clinic-clash",
                pathway("clinic-clash", 1, "consultation").replace("clinic-clash.seen", "clinic-intricate.seen"));
        approved("clinic-clash");

        CompletableFuture<ValidatableResponse> slow =
                CompletableFuture.supplyAsync(() -> activation("clinic-intricate", "*"));
        ValidatableResponse quick = activation("clinic-clash", "*");

        boolean quickest = quick.extract().statusCode() == 200;
        (quickest ? slow.join() : quick)
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("is used by another pathway")));
        (quickest ? quick : slow.join()).statusCode(200);
        discarded(quickest ? "clinic-intricate" : "clinic-clash");
        retired(quickest ? "clinic-clash" : "clinic-intricate").statusCode(200);
    }

    private static ValidatableResponse activation(String id, String match) {
        return editor().noContentType()
                .header("If-Match", match)
                .post("/v1/pathways/{id}/activate", id)
                .then();
    }

    private static void discarded(String id) {
        editor().header("If-Match", "*")
                .delete("/v1/pathways/{id}/draft", id)
                .then()
                .statusCode(204);
    }

    @Test
    void whatWasLeftUndecidedIsToldWhenADraftIsHandedIn() {
        begun("clinic-intricate", intricate());
        Instant asked = Instant.now();
        editor().header("If-Match", "*")
                .post("/v1/pathways/clinic-intricate/draft/submit")
                .then()
                .statusCode(200)
                .body("warnings.weight", equalTo(List.of("warning")))
                .body("warnings[0].pointer", equalTo("/rules"));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        editor().header("If-Match", "*")
                .delete("/v1/pathways/clinic-intricate/draft")
                .then()
                .statusCode(204);
    }

    /** Does something while nobody scores, as whoever changes what scores. */
    private static void alone(Work work) throws SQLException {
        holding("pg_advisory_xact_lock", work);
    }

    /** Does something while a report is being scored, for which whoever changes what scores has to wait. */
    private static void whileScoring(Work work) throws SQLException {
        holding("pg_advisory_xact_lock_shared", work);
    }

    private static void holding(String lock, Work work) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TriageStack.postgres().jdbcUrl("triage"), "postgres", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select " + lock + "(" + EVIDENCE + ")");
            work.with(statement);
            connection.rollback();
        }
    }

    private static boolean somebodyWaits() {
        return !Database.column("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .equals(List.of("0"));
    }

    private interface Work {

        void with(Statement statement) throws SQLException;
    }

    /** Rules of which each pair takes long to compare. */
    private static String intricate() {
        List<String> findings = new ArrayList<>(
                List.copyOf(Knowledge.load().vocabulary().findings().keySet()).subList(0, 15));
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            Collections.shuffle(findings, new Random(i));
            rules.append("""
                      - id: clinic-intricate.r%d
                        title: A rule
                        when: {atLeast: {count: 8, of: [%s]}}
                        then: {floor: consultation}
                        cites: [vitiligo-recurrence/fast-spread-soon]
                    """.formatted(i, String.join(", ", findings)));
        }
        return pathway("clinic-intricate", 1, "emergency").replace("cases:\n", rules + "cases:\n");
    }
}
