package org.dermatrail.content.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.Test;

/** An event larger than Kafka takes. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ParkedIT {

    @Inject
    Outbox outbox;

    @Inject
    OutboxProbe probe;

    @Inject
    OutboxConfig config;

    @Inject
    EntityManager entities;

    @Test
    void anEventThatKafkaDoesNotTakeKeepsOnlyItsOwnKeyWaiting() {
        String noise = "x".repeat(EventTopic.LARGEST_EVENT);
        List<CloudEvent> stuck = List.of(
                OutboxProbe.event("parked-stuck", "{\"noise\":\"" + noise + "\"}"),
                OutboxProbe.event("parked-stuck", "{\"number\":2}"));
        try {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(stuck));
            // More of its key than are looked at together: they must not crowd out the others.
            QuarkusTransaction.requiringNew().run(() -> {
                for (int number = 3; number < config.batch() + 3; number++) {
                    outbox.append(OutboxProbe.event("parked-stuck", "{\"number\":" + number + "}"));
                }
            });
            probe.handIn("parked-free", 1);
            probe.handIn("parked-free", 2);
            await().atMost(OutboxProbe.SOON).until(() -> probe.waiting("parked-free") == 0);

            assertThat(probe.waiting("parked-stuck")).isEqualTo(config.batch() + 2);
            given().get("/q/metrics").then().statusCode(200).body(containsString("dermatrail_outbox_parked 1.0"));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from outbox where length(data) > 4000000")
                            .executeUpdate());
        }
        probe.handIn("parked-free", 3);
        await().atMost(OutboxProbe.SOON).until(() -> probe.waiting("parked") == 0);
        assertThat(OutboxProbe.numbers(
                        probe.byKey("parked-stuck", config.batch() + 1).get("parked-stuck")))
                .startsWith(2, 3)
                .isSorted();
        await().atMost(OutboxProbe.SOON)
                .untilAsserted(
                        () -> given().get("/q/metrics").then().body(containsString("dermatrail_outbox_parked 0.0")));
    }
}
