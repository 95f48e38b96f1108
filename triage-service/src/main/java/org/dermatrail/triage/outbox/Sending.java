package org.dermatrail.triage.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events of different keys together. A broker that finds one record of a batch invalid refuses its mates as well, and
 * does not always say which one it was. So after a refusal for good each that did not arrive goes once more by itself, and
 * only what is refused by itself is {@link Parked}.
 */
final class Sending {

    private final Producer<String, byte[]> producer;
    private final Parked parked;
    private @Nullable Throwable fault;

    Sending(Producer<String, byte[]> producer, Parked parked) {
        this.producer = producer;
        this.parked = parked;
    }

    /**
     * Sends all and returns those acknowledged; the rest stays, parked or for the next round.
     *
     * @throws KafkaException if nothing has come of it, not even that something is parked
     */
    List<OutboxRecord> send(List<OutboxRecord> records) throws InterruptedException {
        fault = null;
        Map<OutboxRecord, Throwable> refused = refusals(records);
        boolean someForGood = refused.values().stream().anyMatch(Parked::isForGood);
        boolean settled = someForGood && records.size() > 1 ? alone(refused) : parked(refused);
        List<OutboxRecord> acknowledged =
                records.stream().filter(record -> !refused.containsKey(record)).toList();
        if (fault != null && acknowledged.isEmpty() && !settled) {
            throw new KafkaException("Kafka did not take an event", fault);
        }
        return acknowledged;
    }

    /** Those that did not arrive, with what was said of them. */
    private Map<OutboxRecord, Throwable> refusals(List<OutboxRecord> records) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (OutboxRecord record : records) {
            sent.add(handOver(record));
        }
        producer.flush();
        Map<OutboxRecord, Throwable> refused = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                sent.get(i).get();
            } catch (ExecutionException refusal) {
                refused.put(records.get(i), Objects.requireNonNullElse(refusal.getCause(), refusal));
            }
        }
        return refused;
    }

    private Future<RecordMetadata> handOver(OutboxRecord record) {
        try {
            return producer.send(record.toKafka());
        } catch (SerializationException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    /** Takes out what arrives by itself, up to a fault that is nobody's own: that is waited for. */
    private boolean alone(Map<OutboxRecord, Throwable> refused) throws InterruptedException {
        boolean settled = false;
        for (OutboxRecord record : List.copyOf(refused.keySet())) {
            Map<OutboxRecord, Throwable> again = refusals(List.of(record));
            if (again.isEmpty()) {
                refused.remove(record);
            }
            settled |= parked(again);
            if (fault != null) {
                return settled;
            }
        }
        return settled;
    }

    /** Parks what is refused for good. @return whether there was any */
    private boolean parked(Map<OutboxRecord, Throwable> refused) {
        boolean some = false;
        for (var each : refused.entrySet()) {
            if (Parked.isForGood(each.getValue())) {
                parked.park(each.getKey(), each.getValue());
                some = true;
            } else {
                fault = each.getValue();
            }
        }
        return some;
    }
}
