package org.dermatrail.triage.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Topic;
import org.dermatrail.triage.support.Topic.Seen;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ParkedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SMALL = "{\"number\":%d}";

    @Inject
    Outbox outbox;

    /** A megabyte is what Kafka takes; what is larger must not keep everybody else's events back. */
    @Test
    void anEventThatKafkaDoesNotTakeKeepsOnlyItsOwnKeyWaiting() {
        String stuck = UUID.randomUUID().toString();
        String free = UUID.randomUUID().toString();
        try {
            append(event(stuck, "{\"number\":1,\"conditions\":[\"" + "c".repeat(1_100_000) + "\"]}"));
            append(event(stuck, SMALL.formatted(2)));
            append(event(free, SMALL.formatted(3)));
            await().atMost(PATIENCE).until(() -> seen(free).size() == 1);
            append(event(free, SMALL.formatted(4)));
            await().atMost(PATIENCE).until(() -> seen(free).size() == 2);

            assertThat(seen(stuck)).isEmpty();
            assertThat(kept(stuck)).hasSize(2);
            given().get("/q/metrics").then().statusCode(200).body(containsString("dermatrail_outbox_parked 1.0"));
        } finally {
            Database.column("delete from outbox where length(data::text) > 1000000 returning sequence");
        }
        append(event(free, SMALL.formatted(5)));
        await().atMost(PATIENCE).until(() -> seen(stuck).size() == 1);
        assertThat(seen(stuck))
                .extracting(seen -> seen.data().path("number").asInt())
                .containsExactly(2);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> given().get("/q/metrics").then().body(containsString("dermatrail_outbox_parked 0.0")));
    }

    private void append(Event event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(event)));
    }

    private static List<String> kept(String key) {
        return Database.column("select sequence from outbox where key = '" + key + "'");
    }

    private static List<Seen> seen(String key) {
        return Topic.read(Topics.ASSESSMENT, seen -> key.equals(seen.key()));
    }

    private static Event event(String key, String data) {
        return new Event(
                Topics.ASSESSMENT,
                key,
                UUID.randomUUID(),
                "org.dermatrail.triage.test.v1",
                key,
                Instant.EPOCH,
                null,
                null,
                data);
    }
}
