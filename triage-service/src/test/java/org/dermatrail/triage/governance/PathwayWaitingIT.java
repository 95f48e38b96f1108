package org.dermatrail.triage.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.triage.governance.PathwayFixture.approved;
import static org.dermatrail.triage.governance.PathwayFixture.begun;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.retired;
import static org.dermatrail.triage.governance.PathwayFixture.yaml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        String editions = "select count(*) from knowledge";
        String oneMore = String.valueOf(Long.parseLong(Database.column(editions).getFirst()) + 1);
        List<CompletableFuture<Integer>> activations = new ArrayList<>();

        whileScoring(ignored -> {
            activations.add(CompletableFuture.supplyAsync(() -> editor().header("If-Match", "*")
                    .contentType("application/json")
                    .post("/v1/pathways/clinic-ready/activate")
                    .statusCode()));
            await().untilAsserted(() -> assertThat(Database.column(editions)).containsExactly(oneMore));
            await().until(PathwayWaitingIT::somebodyWaits);
            assertThat(activations.getFirst()).isNotDone();
        });

        assertThat(activations.getFirst().join()).isEqualTo(200);
        retired("clinic-ready").statusCode(200);
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
