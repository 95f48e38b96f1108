package org.dermatrail.content.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Duration SOON = Duration.ofSeconds(20);

    Infrastructure infrastructure;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    OutboxConfig config;

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
        UUID id = handIn("crash-before-send", 1);
        assertThat(waiting("crash-before-send")).isEqualTo(1);

        relay.start();

        await().atMost(SOON).until(() -> waiting("crash-before-send") == 0);
        assertThat(delivered("crash-before-send", 1)).containsExactly(id.toString());
    }

    @Test
    void aCrashBetweenSendAndDeleteDeliversTheEventAgainUnderTheSameId() throws Exception {
        relay.stop();
        UUID id = handIn("crash-after-send", 1);
        try (OutboxTable table = OutboxTable.connect(config);
                EventProducer producer = new EventProducer(config)) {
            await().until(table::tryLock);
            producer.deliver(table.oldest(config.batch()));
        }

        relay.start();

        await().atMost(SOON).until(() -> waiting("crash-after-send") == 0);
        assertThat(delivered("crash-after-send", 2)).containsExactly(id.toString(), id.toString());
    }

    @Test
    void aRolledBackTransactionLeavesNoEvent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event("rolled-back", 1));
                    entities.flush();
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .hasMessage("rolled back on purpose");
        handIn("after-the-rollback", 1);

        await().atMost(SOON).until(() -> waiting("after-the-rollback") == 0);
        assertThat(delivered("after-the-rollback", 1)).hasSize(1);
        assertThat(delivered("rolled-back", 0)).isEmpty();
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(event("no-transaction", 1)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void twoRelaysAtOnceDeliverEachEventOnceAndInOrder() throws Exception {
        OutboxRelay second = new OutboxRelay(config);
        second.start();
        try {
            handInFromManyThreads("shared", 8, 40, () -> {
                relay.stop();
                return null;
            });
            await().atMost(SOON).until(() -> waiting("shared") == 0);
        } finally {
            second.stop();
        }
        Map<String, List<ConsumerRecord<String, String>>> byKey = byKey("shared", 8 * 40);
        assertThat(byKey).hasSize(8);
        byKey.values().forEach(records -> {
            assertThat(numbers(records)).hasSize(40).isSorted().doesNotHaveDuplicates();
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

        await().atMost(SOON).until(() -> waiting("severed") == 0);
        Map<String, List<ConsumerRecord<String, String>>> byKey = byKey("severed", 4 * 40);
        assertThat(byKey).hasSize(4);
        byKey.values().forEach(records -> {
            List<Integer> numbers = numbers(records);
            assertThat(numbers.stream().distinct()).hasSize(40).isSorted();
            assertThat(numbers.getLast()).isEqualTo(40);
        });
    }

    @Test
    void eventsOfAnUnreachableBrokerArriveWhenItIsBack() throws Exception {
        handIn("broker-away", 1);
        await().atMost(SOON).until(() -> waiting("broker-away") == 0);
        infrastructure.kafka().kill();
        try {
            for (int number = 2; number <= 5; number++) {
                handIn("broker-away", number);
            }
            assertThat(waiting("broker-away")).isEqualTo(4);
        } finally {
            infrastructure.kafka().restart();
        }

        await().atMost(Duration.ofSeconds(40)).until(() -> waiting("broker-away") == 0);
        assertThat(numbers(byKey("broker-away", 5).get("broker-away")).stream().distinct())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aWaitingEventIsSentAtOnceAndNotAtTheNextLook() {
        handIn("awake", 0);
        await().atMost(SOON).until(() -> waiting("awake") == 0);
        long began = System.nanoTime();
        int rounds = 10;
        for (int number = 1; number <= rounds; number++) {
            handIn("awake", number);
            await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(() -> waiting("awake") == 0);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / rounds);
        assertThat(each).isLessThan(config.poll().dividedBy(2));
    }

    private UUID handIn(String key, int number) {
        CloudEvent event = event(key, number);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        return event.id();
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
                        handIn(name, number);
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

    private static CloudEvent event(String key, int number) {
        return new CloudEvent(
                UUID.randomUUID(),
                "org.dermatrail.content.test.v1",
                key,
                Instant.parse("2026-11-20T12:00:00Z"),
                key,
                "https://dermatrail.org/contracts/content/test.v1.schema.json",
                null,
                null,
                null,
                "{\"number\":" + number + "}");
    }

    private long waiting(String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(*) from OutboxEntry e where e.subject like ?1", Long.class)
                        .setParameter(1, prefix + "%")
                        .getSingleResult());
    }

    private List<String> delivered(String key, int atLeast) {
        return byKey(key, atLeast).getOrDefault(key, List.of()).stream()
                .map(record -> EventLog.header(record, "ce_id"))
                .toList();
    }

    private Map<String, List<ConsumerRecord<String, String>>> byKey(String prefix, int atLeast) {
        try (EventLog log = new EventLog(infrastructure.bootstrapServers(), config.topic())) {
            await().atMost(SOON)
                    .until(() -> log.all().stream()
                                    .filter(record -> record.key().startsWith(prefix))
                                    .count()
                            >= atLeast);
            Map<String, List<ConsumerRecord<String, String>>> byKey = new HashMap<>();
            log.all().stream()
                    .filter(record -> record.key().startsWith(prefix))
                    .forEach(record -> byKey.computeIfAbsent(record.key(), key -> new ArrayList<>())
                            .add(record));
            return byKey;
        }
    }

    private static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(record -> Integer.valueOf(record.value().replaceAll("\\D", "")))
                .toList();
    }
}
