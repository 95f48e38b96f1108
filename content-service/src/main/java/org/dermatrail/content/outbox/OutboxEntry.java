package org.dermatrail.content.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event waiting for the relay, in the same transaction as the state that it tells of. */
@Entity
@Table(name = "outbox")
class OutboxEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long sequence;

    private UUID id;

    private String topic;

    private String type;

    private String subject;

    private Instant time;

    @Column(name = "partition_key")
    private String partitionKey;

    @Column(name = "data_schema")
    private String dataSchema;

    private @Nullable String correlation;

    private @Nullable String causation;

    private @Nullable String traceparent;

    private String data;

    @SuppressWarnings("NullAway.Init")
    OutboxEntry() {}

    OutboxEntry(String topic, CloudEvent event) {
        this.topic = topic;
        this.id = event.id();
        this.type = event.type();
        this.subject = event.subject();
        this.time = event.time();
        this.partitionKey = event.partitionKey();
        this.dataSchema = event.dataSchema();
        this.correlation = event.correlation();
        this.causation = event.causation();
        this.traceparent = event.traceparent();
        this.data = event.data();
    }
}
