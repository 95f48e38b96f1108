package org.dermatrail.content.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends batches as CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, data as the value. */
final class EventProducer implements AutoCloseable {

    /**
     * What became of a batch.
     *
     * @param refused what is refused for good, each with the reason
     * @param fault what kept the rest from arriving, which may arrive another time
     */
    record Delivery(
            List<OutboxTable.Row> acknowledged,
            Map<OutboxTable.Row, Throwable> refused,
            @Nullable Throwable fault) {

        /** What is refused for good is something as well: forgotten for a fault, it would be met again and again. */
        boolean cameToNothing() {
            return fault != null && acknowledged.isEmpty() && refused.isEmpty();
        }
    }

    /** What goes to one partition together: a few hundred articles, where the usual 16 kB would be a handful. */
    private static final int LARGEST_REQUEST_PART = 256 * 1024;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Producer<String, String> producer;
    private final String source;
    private final Duration delivery;

    EventProducer(OutboxConfig config) {
        this(
                new KafkaProducer<>(settings(config), new StringSerializer(), new StringSerializer()),
                config.source(),
                config.delivery());
    }

    EventProducer(Producer<String, String> producer, String source, Duration delivery) {
        this.producer = producer;
        this.source = source;
        this.delivery = delivery;
    }

    /**
     * Sends rows of different keys and waits for the broker. One that finds a record of a batch invalid refuses its mates
     * as well, and does not always say which one it was: then each that did not arrive goes once more by itself, up to a
     * fault that is nobody's own.
     */
    Delivery deliver(List<OutboxTable.Row> rows) throws InterruptedException {
        Map<OutboxTable.Row, Throwable> missing = attempt(rows);
        boolean someForGood = missing.values().stream().anyMatch(Parked::isForGood);
        return delivery(rows, someForGood && rows.size() > 1 ? alone(missing.keySet()) : missing);
    }

    private Map<OutboxTable.Row, Throwable> alone(Set<OutboxTable.Row> rows) throws InterruptedException {
        Map<OutboxTable.Row, Throwable> missing = new LinkedHashMap<>();
        Throwable fault = null;
        for (OutboxTable.Row row : rows) {
            Throwable reason = fault == null ? attempt(List.of(row)).get(row) : fault;
            if (reason != null) {
                missing.put(row, reason);
                fault = Parked.isForGood(reason) ? null : reason;
            }
        }
        return missing;
    }

    private static Delivery delivery(List<OutboxTable.Row> rows, Map<OutboxTable.Row, Throwable> missing) {
        Map<OutboxTable.Row, Throwable> refused = new LinkedHashMap<>();
        Throwable fault = null;
        for (var each : missing.entrySet()) {
            if (Parked.isForGood(each.getValue())) {
                refused.put(each.getKey(), each.getValue());
            } else {
                fault = each.getValue();
            }
        }
        return new Delivery(
                rows.stream().filter(row -> !missing.containsKey(row)).toList(), refused, fault);
    }

    /** Those that were not acknowledged, with the reason. A silent broker is waited for once, not for each of them. */
    private Map<OutboxTable.Row, Throwable> attempt(List<OutboxTable.Row> rows) throws InterruptedException {
        Map<OutboxTable.Row, Throwable> missing = new LinkedHashMap<>();
        Map<OutboxTable.Row, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxTable.Row row : rows) {
            try {
                sent.put(row, producer.send(record(row)));
            } catch (KafkaException refusal) {
                missing.put(row, refusal);
            }
        }
        TimeoutException silent = null;
        for (var each : sent.entrySet()) {
            if (silent != null && !each.getValue().isDone()) {
                missing.put(each.getKey(), silent);
                continue;
            }
            try {
                each.getValue().get(delivery.toMillis() * 2, TimeUnit.MILLISECONDS);
            } catch (ExecutionException refusal) {
                missing.put(each.getKey(), Objects.requireNonNullElse(refusal.getCause(), refusal));
            } catch (TimeoutException silence) {
                missing.put(each.getKey(), silence);
                silent = silence;
            }
        }
        return missing;
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private static Map<String, Object> settings(OutboxConfig config) {
        int limit = Math.toIntExact(config.delivery().toMillis());
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dermatrail-content-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGEST_REQUEST_PART);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EventTopic.LARGEST_EVENT);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, limit / 2));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, limit);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, limit);
        return settings;
    }

    private ProducerRecord<String, String> record(OutboxTable.Row row) {
        CloudEvent event = row.event();
        ProducerRecord<String, String> record = new ProducerRecord<>(row.topic(), event.partitionKey(), event.data());
        Headers headers = record.headers();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", event.id().toString());
        header(headers, "ce_type", event.type());
        header(headers, "ce_source", source);
        header(headers, "ce_subject", event.subject());
        header(headers, "ce_time", event.time().toString());
        header(headers, "ce_sequence", String.format("%020d", row.sequence()));
        header(headers, "ce_partitionkey", event.partitionKey());
        header(headers, "ce_dataschema", event.dataSchema());
        header(headers, "ce_correlationid", event.correlation());
        header(headers, "ce_causationid", event.causation());
        header(headers, "traceparent", event.traceparent());
        header(headers, "content-type", "application/json");
        return record;
    }

    private static void header(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
