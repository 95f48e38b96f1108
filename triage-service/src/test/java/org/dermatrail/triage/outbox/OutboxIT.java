package org.dermatrail.triage.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.Topic.Seen;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void rolledBackTransactionLeavesNoEvent() {
        String rolledBack = UUID.randomUUID().toString();
        String committed = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(List.of(event(rolledBack, 1)));
                    throw new IllegalStateException("the state could not be written");
                }))
                .isInstanceOf(RuntimeException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event(committed, 1))));

        await().atMost(PATIENCE).until(() -> seen(committed).size() == 1);
        assertThat(seen(rolledBack)).isEmpty();
    }

    @Test
    void reportsAreAnsweredWithKafkaDownAndTheirEventsComeLater() throws IOException {
        TriageStack.kafka().kill();
        String id;
        try {
            id = given().auth()
                    .oauth2(TriageStack.token("demo", "portal"))
                    .contentType("application/json")
                    .body(Map.of("subject", "offline", "text", "my face dropped on one side"))
                    .post("/v1/assessments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertThat(Database.column("select subject from outbox")).contains(id);
        } finally {
            TriageStack.kafka().restart();
        }
        await().atMost(PATIENCE).until(() -> seen(id).size() == 1);
        await().atMost(PATIENCE)
                .until(() -> Database.column("select subject from outbox").isEmpty());
    }

    /** What a relay leaves that dies between the commit and the acknowledgement: the row, which goes out again. */
    @Test
    void eventThatWasSentButNotDeletedIsSentAgainUnderTheSameId() {
        String key = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event(key, 1))));
        await().atMost(PATIENCE).until(() -> seen(key).size() == 1);
        Seen first = seen(key).getFirst();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(
                        List.of(event(key, UUID.fromString(first.headers().get("ce_id")), 1))));

        await().atMost(PATIENCE).until(() -> seen(key).size() == 2);
        assertThat(seen(key))
                .extracting(seen -> seen.headers().get("ce_id"))
                .containsOnly(first.headers().get("ce_id"));
    }

    @Test
    void twoRelaysAtOnceKeepTheOrderOfAKeyAndSendNothingTwice() throws InterruptedException {
        OutboxRelay second = new OutboxRelay(database, config, kafka, new Parked(new SimpleMeterRegistry()));
        second.start(null);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 300; i++) {
            int number = i;
            QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event(key, number))));
        }
        await().atMost(PATIENCE).until(() -> seen(key).size() >= 300);
        second.stop(null);

        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            expected.add(i);
        }
        assertThat(seen(key))
                .extracting(seen -> seen.data().path("number").asInt())
                .containsExactlyElementsOf(expected);
        assertThat(seen(key))
                .extracting(seen -> seen.headers().get("ce_sequence"))
                .isSorted();
    }

    @Test
    void anotherRelayTakesOverWhenTheLeadersConnectionDies() throws SQLException {
        OutboxRelay second = new OutboxRelay(database, config, kafka, new Parked(new SimpleMeterRegistry()));
        second.start(null);
        Database.column("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                + " and pid <> pg_backend_pid()");
        String key = UUID.randomUUID().toString();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event(key, 1))));
            return true;
        });
        await().atMost(PATIENCE).until(() -> !seen(key).isEmpty());
        try {
            second.stop(null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Seen> seen(String key) {
        return Topic.read(Topics.ASSESSMENT, seen -> key.equals(seen.key()));
    }

    private static Event event(String key, int number) {
        return event(key, UUID.randomUUID(), number);
    }

    private static Event event(String key, UUID id, int number) {
        return new Event(
                Topics.ASSESSMENT,
                key,
                id,
                "org.dermatrail.triage.test.v1",
                key,
                Instant.EPOCH,
                null,
                null,
                "{\"number\":" + number + "}");
    }
}
