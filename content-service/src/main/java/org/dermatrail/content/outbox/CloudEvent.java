package org.dermatrail.content.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is handed in: CloudEvents 1.0 attributes and JSON data. Its sequence number is given when it is stored.
 *
 * @param partitionKey events of the same key are delivered in the order in which they were handed in
 * @param dataSchema the contract that the data keeps to
 * @param correlation what all events of one undertaking have in common
 * @param causation the event or command that led to this one
 * @param traceparent W3C trace context of the request behind it
 * @param data JSON text
 */
public record CloudEvent(
        UUID id,
        String type,
        String subject,
        Instant time,
        String partitionKey,
        String dataSchema,
        @Nullable String correlation,
        @Nullable String causation,
        @Nullable String traceparent,
        String data) {}
