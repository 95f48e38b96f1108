package org.dermatrail.content.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends batches as CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, data as the value. */
final class EventProducer implements AutoCloseable {

    /** What of a batch arrived for certain, and what stopped the rest. */
    record Delivery(
            List<OutboxTable.Row> acknowledged, @Nullable Exception fault) {}

    /** What goes to one partition together: a few hundred articles, where the usual 16 kB would be a handful. */
    private static final int LARGEST_REQUEST_PART = 256 * 1024;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaProducer<String, String> producer;
    private final String source;
    private final Duration delivery;

    EventProducer(OutboxConfig config) {
        this.source = config.source();
        this.delivery = config.delivery();
        this.producer = new KafkaProducer<>(settings(config), new StringSerializer(), new StringSerializer());
    }

    /**
     * Sends the rows and waits for the broker.
     *
     * @return the rows up to the first that was not acknowledged; of those behind it, some may have arrived
     */
    Delivery deliver(List<OutboxTable.Row> rows) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        int acknowledged = 0;
        try {
            for (OutboxTable.Row row : rows) {
                sent.add(producer.send(record(row)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get(delivery.toMillis() * 2, TimeUnit.MILLISECONDS);
                acknowledged++;
            }
            return new Delivery(rows, null);
        } catch (ExecutionException | TimeoutException | KafkaException fault) {
            return new Delivery(rows.subList(0, acknowledged), fault);
        }
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
