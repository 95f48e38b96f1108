package org.dermatrail.content.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dermatrail.content.EventLog;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises: at least once, in order per key, nothing that was rolled back, nothing lost. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxIT {

    private static final Duration SOON = OutboxProbe.SOON;

    Infrastructure infrastructure;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxProbe probe;

    @Inject
    EntityManager entities;

    @AfterEach
    void relayAgain() {
        relay.stop();
        relay.start();
    }

    @Test
    void aCrashBetweenCommitAndSendDelaysTheEvent() {
        relay.stop();
        UUID id = probe.handIn("crash-before-send", 1);
        assertThat(probe.waiting("crash-before-send")).isEqualTo(1);

        relay.start();

        await().atMost(SOON).until(() -> probe.waiting("crash-before-send") == 0);
        assertThat(probe.delivered("crash-before-send", 1)).containsExactly(id.toString());
    }

    @Test
    void aCrashBetweenSendAndDeleteDeliversTheEventAgainUnderTheSameId() throws Exception {
        relay.stop();
        UUID id = probe.handIn("crash-after-send", 1);
        try (OutboxTable table = OutboxTable.connect(config);
                EventProducer producer = new EventProducer(config)) {
            await().until(table::tryLock);
            assertThat(producer.deliver(table.oldest(config.batch(), List.of())).fault())
                    .isNull();
        }

        relay.start();

        await().atMost(SOON).until(() -> probe.waiting("crash-after-send") == 0);
        assertThat(probe.delivered("crash-after-send", 2)).containsExactly(id.toString(), id.toString());
    }

    @Test
    void aRolledBackTransactionLeavesNoEvent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(OutboxProbe.event("rolled-back", 1));
                    entities.flush();
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .hasMessage("rolled back on purpose");
        probe.handIn("after-the-rollback", 1);

        await().atMost(SOON).until(() -> probe.waiting("after-the-rollback") == 0);
        assertThat(probe.delivered("after-the-rollback", 1)).hasSize(1);
        assertThat(probe.delivered("rolled-back", 0)).isEmpty();
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(OutboxProbe.event("no-transaction", 1)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void twoRelaysAtOnceDeliverEachEventOnceAndInOrder() throws Exception {
        OutboxRelay second = new OutboxRelay(config, new SimpleMeterRegistry());
        second.start();
        try {
            handInFromManyThreads("shared", 8, 40, () -> {
                relay.stop();
                return null;
            });
            await().atMost(SOON).until(() -> probe.waiting("shared") == 0);
        } finally {
            second.stop();
        }
        Map<String, List<ConsumerRecord<String, String>>> byKey = probe.byKey("shared", 8 * 40);
        assertThat(byKey).hasSize(8);
        byKey.values().forEach(records -> {
            assertThat(OutboxProbe.numbers(records)).hasSize(40).isSorted().doesNotHaveDuplicates();
            assertThat(records.stream().map(record -> EventLog.header(record, "ce_sequence")))
                    .isSorted();
        });
    }

    @Test
    void aRelayThatLosesItsConnectionLosesNoEvent() throws Exception {
        handInFromManyThreads("severed", 4, 40, () -> {
            severRelays();
            return null;
        });

        await().atMost(SOON).until(() -> probe.waiting("severed") == 0);
        Map<String, List<ConsumerRecord<String, String>>> byKey = probe.byKey("severed", 4 * 40);
        assertThat(byKey).hasSize(4);
        byKey.values().forEach(records -> {
            List<Integer> numbers = OutboxProbe.numbers(records);
            assertThat(numbers.stream().distinct()).hasSize(40).isSorted();
            assertThat(numbers.getLast()).isEqualTo(40);
        });
    }

    @Test
    void eventsOfAnUnreachableBrokerArriveWhenItIsBack() throws Exception {
        probe.handIn("broker-away", 1);
        await().atMost(SOON).until(() -> probe.waiting("broker-away") == 0);
        infrastructure.kafka().kill();
        try {
            for (int number = 2; number <= 5; number++) {
                probe.handIn("broker-away", number);
            }
            assertThat(probe.waiting("broker-away")).isEqualTo(4);
        } finally {
            infrastructure.kafka().restart();
        }

        await().atMost(Duration.ofSeconds(40)).until(() -> probe.waiting("broker-away") == 0);
        assertThat(OutboxProbe.numbers(probe.byKey("broker-away", 5).get("broker-away")).stream()
                        .distinct())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anEventBeyondTheUsualLimitOfABrokerDoesNotBlockTheOthers() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        random.ints(2_000_000, '!', '~')
                .filter(character -> character != '"' && character != '\\')
                .forEach(noise::appendCodePoint);
        CloudEvent large = OutboxProbe.event("large", "{\"noise\":\"" + noise + "\"}");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(large));
        probe.handIn("large-behind", 1);

        await().atMost(SOON).until(() -> probe.waiting("large") == 0);
        assertThat(probe.delivered("large", 1)).containsExactly(large.id().toString());
    }

    @Test
    void whatArrivedBeforeAFaultIsNotSentAgain() throws Exception {
        relay.stop();
        String noise = "x".repeat(EventTopic.LARGEST_EVENT);
        UUID id = probe.handIn("before-the-fault", 1);
        CloudEvent tooLarge = OutboxProbe.event("fault", "{\"noise\":\"" + noise + "\"}");
        try (OutboxTable table = OutboxTable.connect(config);
                EventProducer producer = new EventProducer(config)) {
            var first = table.oldest(config.batch(), List.of()).getLast();
            var second = new OutboxTable.Row(first.sequence() + 1, config.topic(), tooLarge);

            EventProducer.Delivery delivery = producer.deliver(List.of(first, second));

            assertThat(delivery.refused()).containsOnlyKeys(second);
            assertThat(delivery.acknowledged()).containsExactly(first);
            table.delete(delivery.acknowledged());
        }
        relay.start();
        await().atMost(SOON).until(() -> probe.waiting("before-the-fault") == 0);
        assertThat(probe.delivered("before-the-fault", 1)).containsExactly(id.toString());
    }

    @Test
    void aWaitingEventIsSentAtOnceAndNotAtTheNextLook() {
        probe.handIn("awake", 0);
        await().atMost(SOON).until(() -> probe.waiting("awake") == 0);
        long began = System.nanoTime();
        int rounds = 10;
        for (int number = 1; number <= rounds; number++) {
            probe.handIn("awake", number);
            await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(() -> probe.waiting("awake") == 0);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / rounds);
        assertThat(each).isLessThan(config.poll().dividedBy(2));
    }

    /** Hands in events of several keys at once; half-way, something happens. */
    private void handInFromManyThreads(String prefix, int keys, int events, Callable<Void> halfWay) throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
                String name = prefix + "-" + key;
                writers.add(threads.submit(() -> {
                    for (int number = 1; number <= events; number++) {
                        probe.handIn(name, number);
                        if (done.incrementAndGet() == keys * events / 2) {
                            halfWay.call();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void severRelays() throws Exception {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "")) {
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'outbox-relay'");
        }
    }
}
