package org.dermatrail.triage.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A row of the outbox and the Kafka record that it becomes: CloudEvents 1.0, binary mode. */
record OutboxRecord(long sequence, String topic, String key, Map<String, String> attributes, String data) {

    private static final String SOURCE = "https://dermatrail.org/triage";
    private static final String TYPES = "org.dermatrail.triage.";
    private static final String SCHEMAS = "https://dermatrail.org/contracts/triage/";

    static OutboxRecord read(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", row.getString("event_id"));
        attributes.put("ce_source", SOURCE);
        attributes.put("ce_type", type);
        attributes.put("ce_subject", row.getString("subject"));
        attributes.put(
                "ce_time",
                row.getObject("happened_at", OffsetDateTime.class).toInstant().toString());
        attributes.put("ce_sequence", String.format("%020d", row.getLong("sequence")));
        attributes.put("ce_partitionkey", row.getString("key"));
        attributes.put("ce_dataschema", SCHEMAS + type.substring(TYPES.length()) + ".schema.json");
        attributes.put("ce_correlationid", row.getString("correlation"));
        attributes.put("ce_causationid", row.getString("causation"));
        attributes.put("traceparent", row.getString("traceparent"));
        attributes.put("content-type", "application/json");
        return new OutboxRecord(
                row.getLong("sequence"),
                row.getString("topic"),
                row.getString("key"),
                attributes,
                row.getString("data"));
    }

    ProducerRecord<String, byte[]> toKafka() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        attributes.forEach((name, value) -> {
            if (value != null) {
                record.headers().add(name, value.getBytes(UTF_8));
            }
        });
        return record;
    }

    static KafkaProducer<String, byte[]> producer(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
