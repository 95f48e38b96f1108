package org.dermatrail.triage.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent on its way out.
 *
 * @param topic where it goes
 * @param key the partition key; events of one key stay in order
 * @param id {@code ce_id}, by which subscribers drop duplicates
 * @param type {@code ce_type}, with its version
 * @param subject {@code ce_subject}, the id of what changed
 * @param correlation {@code ce_correlationid}: the recall that it belongs to
 * @param causation {@code ce_causationid}: the event that set it off
 * @param data the JSON body; ids and results, never a person's words
 */
public record Event(
        String topic,
        String key,
        UUID id,
        String type,
        String subject,
        Instant time,
        @Nullable String correlation,
        @Nullable String causation,
        String data) {}
