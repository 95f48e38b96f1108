package org.dermatrail.triage.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** One event that no broker takes, in a batch with others. */
class SendingTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Parked parked = new Parked(metrics);

    @Test
    void theMatesOfAnInvalidRecordArriveInOrderAndItIsParked() throws Exception {
        var broker = new Broker();
        broker.invalid = List.of("bad");

        var acknowledged = new Sending(broker, parked).send(records("one", "bad", "two"));

        assertThat(acknowledged).extracting(OutboxRecord::key).containsExactly("one", "two");
        assertThat(broker.taken).containsExactly("one", "two");
        assertThat(parkedEvents()).isEqualTo(1);
    }

    /** Some brokers call the whole batch invalid. */
    @Test
    void nothingIsParkedForItsMates() throws Exception {
        var broker = new Broker();
        broker.invalid = List.of("bad");
        broker.blamesAll = true;

        var acknowledged = new Sending(broker, parked).send(records("bad", "one", "two"));

        assertThat(acknowledged).extracting(OutboxRecord::key).containsExactly("one", "two");
        assertThat(parkedEvents()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsTooLargeIsParkedAndTheOthersGoOnce() throws Exception {
        var broker = new Broker();
        broker.tooLarge = List.of("large");

        var acknowledged = new Sending(broker, parked).send(records("one", "large", "two"));

        assertThat(acknowledged).extracting(OutboxRecord::key).containsExactly("one", "two");
        assertThat(broker.taken).containsExactly("one", "two");
        assertThat(parkedEvents()).isEqualTo(1);
    }

    @Test
    void aBatchOfNothingButWhatNobodyTakesIsParkedAndNoFault() throws Exception {
        var broker = new Broker();
        broker.invalid = List.of("bad", "worse");

        assertThat(new Sending(broker, parked).send(records("bad", "worse"))).isEmpty();
        assertThat(parkedEvents()).isEqualTo(2);
    }

    @Test
    void aBrokerThatIsAwayParksNothing() {
        var broker = new Broker();
        broker.away = true;

        assertThatThrownBy(() -> new Sending(broker, parked).send(records("one", "two")))
                .isInstanceOf(KafkaException.class);
        assertThat(parkedEvents()).isZero();
    }

    @Test
    void oneByOneNothingMoreIsSentAfterAFault() throws Exception {
        var broker = new Broker();
        broker.invalid = List.of("bad");
        broker.blamesAll = true;
        broker.goesAfter = "one";

        var acknowledged = new Sending(broker, parked).send(records("one", "bad", "two", "three"));

        assertThat(acknowledged).extracting(OutboxRecord::key).containsExactly("one");
        assertThat(parkedEvents()).isZero();
        assertThat(broker.sent).containsExactly("one", "bad", "two", "three", "one", "bad");
    }

    private double parkedEvents() {
        return metrics.get("dermatrail.outbox.parked").gauge().value();
    }

    private static List<OutboxRecord> records(String... keys) {
        List<OutboxRecord> records = new ArrayList<>();
        for (String key : keys) {
            records.add(new OutboxRecord(records.size(), "topic", key, Map.of("ce_type", "test.v1"), "{}"));
        }
        return records;
    }

    /** Takes what was sent since the last flush as one batch, as a partition does. */
    private static final class Broker extends MockProducer<String, byte[]> {

        private final Map<String, CompletableFuture<RecordMetadata>> batch = new LinkedHashMap<>();
        private final List<String> sent = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private List<String> invalid = List.of();
        private List<String> tooLarge = List.of();
        private String goesAfter = "";
        private boolean blamesAll;
        private boolean away;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            sent.add(record.key());
            if (tooLarge.contains(record.key())) {
                return CompletableFuture.failedFuture(new RecordTooLargeException("refused by the client itself"));
            }
            return batch.computeIfAbsent(record.key(), key -> new CompletableFuture<>());
        }

        @Override
        public synchronized void flush() {
            boolean refused = batch.keySet().stream().anyMatch(invalid::contains);
            batch.forEach((key, acknowledgement) -> {
                if (away) {
                    acknowledgement.completeExceptionally(new TimeoutException("nobody there"));
                } else if (refused && (blamesAll || invalid.contains(key))) {
                    acknowledgement.completeExceptionally(new InvalidRecordException("One or more records"));
                } else if (refused) {
                    acknowledgement.completeExceptionally(new KafkaException("part of a batch with an invalid record"));
                } else {
                    taken.add(key);
                    acknowledgement.complete(null);
                }
            });
            away |= batch.size() == 1 && batch.containsKey(goesAfter);
            batch.clear();
        }
    }
}
