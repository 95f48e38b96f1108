package org.dermatrail.content.outbox;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dermatrail.content.EventLog;

/** Hands events in at one end of the outbox and looks what comes out of the other. */
@ApplicationScoped
class OutboxProbe {

    static final Duration SOON = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final EntityManager entities;
    private final OutboxConfig config;

    OutboxProbe(Outbox outbox, EntityManager entities, OutboxConfig config) {
        this.outbox = outbox;
        this.entities = entities;
        this.config = config;
    }

    UUID handIn(String key, int number) {
        CloudEvent event = event(key, number);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        return event.id();
    }

    static CloudEvent event(String key, int number) {
        return event(key, "{\"number\":" + number + "}");
    }

    static CloudEvent event(String key, String data) {
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
                data);
    }

    long waiting(String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(*) from OutboxEntry e where e.subject like ?1", Long.class)
                        .setParameter(1, prefix + "%")
                        .getSingleResult());
    }

    List<String> delivered(String key, int atLeast) {
        return byKey(key, atLeast).getOrDefault(key, List.of()).stream()
                .map(record -> EventLog.header(record, "ce_id"))
                .toList();
    }

    Map<String, List<ConsumerRecord<String, String>>> byKey(String prefix, int atLeast) {
        try (EventLog log = new EventLog(config.bootstrapServers(), config.topic())) {
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

    static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(record -> Integer.valueOf(record.value().replaceAll("\\D", "")))
                .toList();
    }
}
