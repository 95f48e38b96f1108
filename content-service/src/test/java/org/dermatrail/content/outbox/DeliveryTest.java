package org.dermatrail.content.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** One event that the broker finds invalid, sent with others. */
class DeliveryTest {

    private final Broker broker = new Broker();

    @Test
    void theMatesOfAnInvalidRecordArriveInOrder() throws Exception {
        broker.invalid = "bad";

        var delivery = deliver("one", "bad", "two");

        assertThat(keys(delivery.acknowledged())).containsExactly("one", "two");
        assertThat(keys(delivery.refused().keySet())).containsExactly("bad");
        assertThat(delivery.fault()).isNull();
        assertThat(broker.taken).containsExactly("one", "two");
    }

    /** Some brokers call the whole batch invalid. */
    @Test
    void nothingIsRefusedForItsMates() throws Exception {
        broker.invalid = "bad";
        broker.blamesAll = true;

        var delivery = deliver("bad", "one", "two");

        assertThat(keys(delivery.acknowledged())).containsExactly("one", "two");
        assertThat(keys(delivery.refused().keySet())).containsExactly("bad");
    }

    @Test
    void ofABrokerThatIsAwayNothingIsRefusedForGood() throws Exception {
        broker.away = true;

        var delivery = deliver("one", "two");

        assertThat(delivery.acknowledged()).isEmpty();
        assertThat(delivery.refused()).isEmpty();
        assertThat(delivery.fault()).isInstanceOf(TimeoutException.class);
        assertThat(delivery.cameToNothing()).isTrue();
    }

    @Test
    void ofASilentBrokerOneEventIsWaitedForAndWhatArrivedCounts() throws Exception {
        broker.silent = true;
        broker.prompt = "prompt";

        var delivery = deliver("one", "two", "prompt", "three");

        assertThat(keys(delivery.acknowledged())).containsExactly("prompt");
        assertThat(delivery.fault()).isInstanceOf(java.util.concurrent.TimeoutException.class);
        assertThat(broker.waits).isEqualTo(1);
    }

    @Test
    void somethingHasComeOfABatchOfWhichOneIsRefusedForGoodBeforeAFault() throws Exception {
        broker.invalid = "bad";
        broker.blamesAll = true;
        broker.goesAfter = "bad";

        var delivery = deliver("bad", "one");

        assertThat(delivery.acknowledged()).isEmpty();
        assertThat(keys(delivery.refused().keySet())).containsExactly("bad");
        assertThat(delivery.fault()).isInstanceOf(TimeoutException.class);
        assertThat(delivery.cameToNothing()).isFalse();
    }

    @Test
    void oneByOneNothingMoreIsSentAfterAFault() throws Exception {
        broker.invalid = "bad";
        broker.blamesAll = true;
        broker.goesAfter = "one";

        var delivery = deliver("one", "bad", "two", "three");

        assertThat(keys(delivery.acknowledged())).containsExactly("one");
        assertThat(delivery.refused()).isEmpty();
        assertThat(delivery.fault()).isInstanceOf(TimeoutException.class);
        assertThat(broker.sent).containsExactly("one", "bad", "two", "three", "one", "bad");
    }

    private EventProducer.Delivery deliver(String... keys) throws InterruptedException {
        List<OutboxTable.Row> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(new OutboxTable.Row(rows.size(), "topic", OutboxProbe.event(key, 1)));
        }
        try (EventProducer producer = new EventProducer(broker, "test", Duration.ofMillis(50))) {
            return producer.deliver(rows);
        }
    }

    private static List<String> keys(Iterable<OutboxTable.Row> rows) {
        List<String> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(row.event().partitionKey()));
        return keys;
    }

    /** Settles what was sent as one batch once somebody waits for it, as a partition does. */
    private static final class Broker extends MockProducer<String, String> {

        private final List<Acknowledgement> batch = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private String invalid = "";
        private String prompt = "";
        private String goesAfter = "";
        private boolean silent;
        private int waits;
        private boolean blamesAll;
        private boolean away;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> record) {
            sent.add(record.key());
            var acknowledgement = new Acknowledgement(record.key());
            if (record.key().equals(prompt)) {
                acknowledgement.complete(null);
            }
            batch.add(acknowledgement);
            return acknowledgement;
        }

        private void settle() {
            List<Acknowledgement> all = List.copyOf(batch);
            batch.clear();
            if (silent) {
                return;
            }
            boolean refused = all.stream().anyMatch(one -> one.key.equals(invalid));
            for (Acknowledgement one : all) {
                if (away) {
                    one.completeExceptionally(new TimeoutException("nobody there"));
                } else if (refused && (blamesAll || one.key.equals(invalid))) {
                    one.completeExceptionally(new InvalidRecordException("One or more records"));
                } else if (refused) {
                    one.completeExceptionally(new KafkaException("part of a batch with an invalid record"));
                } else {
                    taken.add(one.key);
                    one.complete(null);
                }
            }
            away |= all.size() == 1 && all.getFirst().key.equals(goesAfter);
        }

        private final class Acknowledgement extends CompletableFuture<RecordMetadata> {

            private final String key;

            Acknowledgement(String key) {
                this.key = key;
            }

            @Override
            public RecordMetadata get(long timeout, TimeUnit unit)
                    throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
                if (!isDone()) {
                    settle();
                }
                waits += isDone() ? 0 : 1;
                return super.get(timeout, unit);
            }
        }
    }
}
