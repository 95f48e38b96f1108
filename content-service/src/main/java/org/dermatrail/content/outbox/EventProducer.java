package org.dermatrail.content.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends batches as CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, data as the value. */
final class EventProducer implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaProducer<String, String> producer;
    private final String source;
    private final Duration delivery;

    EventProducer(OutboxConfig config) {
        this.source = config.source();
        this.delivery = config.delivery();
        int deliveryMillis = Math.toIntExact(delivery.toMillis());
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "dermatrail-content-outbox",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        Math.max(1, deliveryMillis / 2),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        deliveryMillis,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        deliveryMillis),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Returns once the broker has acknowledged every row; when it throws, any of them may have arrived. */
    void deliver(List<OutboxTable.Row> rows) throws ExecutionException, InterruptedException, TimeoutException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Row row : rows) {
            sent.add(producer.send(record(row)));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get(delivery.toMillis() * 2, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
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
