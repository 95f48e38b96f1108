package org.dermatrail.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.dermatrail.gateway.live.Position.Partition;

/**
 * Reads the topics from a position on, without a consumer group: the subscriber holds the position, so nothing is
 * stored for it. Topics and partitions that appear later are read from their beginning. Used by one thread, except
 * {@link #wakeup}.
 */
final class LogReader implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final Duration discovery;
    private final InstantSource clock;
    private final Map<Partition, Long> next = new TreeMap<>();
    private final Semaphore woken = new Semaphore(0);
    private Instant discovered = Instant.EPOCH;
    private boolean gap;

    private LogReader(Consumer<String, byte[]> consumer, Duration discovery, InstantSource clock) {
        this.consumer = consumer;
        this.discovery = discovery;
        this.clock = clock;
    }

    /** One record's event, if it is one, and the position after it. */
    record Read(Optional<LiveEvent> event, Position position) {}

    /**
     * Opens the log at a position, or at its end.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer in time
     */
    static LogReader open(
            Consumer<String, byte[]> consumer, Optional<Position> from, Duration discovery, InstantSource clock) {
        LogReader reader = new LogReader(consumer, discovery, clock);
        List<TopicPartition> partitions = reader.partitions();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long begin = first.getOrDefault(partition, 0L);
            long last = end.getOrDefault(partition, 0L);
            reader.next.put(
                    key(partition),
                    from.map(position -> reader.within(position, partition, begin, last))
                            .orElse(last));
        }
        if (!partitions.isEmpty()) {
            reader.assign();
        }
        return reader;
    }

    /** Where the next record is read. */
    Position position() {
        return Position.of(next);
    }

    /** Whether events that the position had ahead were no longer there when the log was opened. */
    boolean hasGap() {
        return gap;
    }

    /** The next records, waiting at most so long for the first. */
    List<Read> poll(Duration wait) {
        discover();
        if (next.isEmpty()) {
            awaitWakeup(wait);
            return List.of();
        }
        List<Read> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(wait)) {
            next.put(key(new TopicPartition(record.topic(), record.partition())), record.offset() + 1);
            read.add(new Read(LiveEvent.of(record), position()));
        }
        return read;
    }

    /** Ends a {@link #poll} of another thread. */
    void wakeup() {
        consumer.wakeup();
        woken.release();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long within(Position position, TopicPartition partition, long begin, long end) {
        Long wanted = position.next().get(key(partition));
        if (wanted == null) {
            return begin;
        }
        if (wanted < begin || wanted > end) {
            gap = true;
            return begin;
        }
        return wanted;
    }

    private void discover() {
        Instant now = clock.instant();
        if (now.isBefore(discovered.plus(discovery))) {
            return;
        }
        try {
            List<TopicPartition> unseen = partitions().stream()
                    .filter(one -> !next.containsKey(key(one)))
                    .toList();
            if (!unseen.isEmpty()) {
                consumer.beginningOffsets(unseen).forEach((partition, begin) -> next.put(key(partition), begin));
                assign();
            }
        } catch (TimeoutException brokerAway) {
            discovered = now;
        }
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> found = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            Collection<PartitionInfo> partitions = consumer.partitionsFor(topic.topicName());
            if (partitions != null) {
                partitions.forEach(one -> found.add(new TopicPartition(one.topic(), one.partition())));
            }
        }
        discovered = clock.instant();
        return found;
    }

    private void assign() {
        Map<TopicPartition, Long> places = new HashMap<>();
        next.forEach((one, offset) -> places.put(new TopicPartition(one.topic().topicName(), one.number()), offset));
        consumer.assign(places.keySet());
        places.forEach(consumer::seek);
    }

    private void awaitWakeup(Duration wait) {
        try {
            if (woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WakeupException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WakeupException();
        }
    }

    private static Partition key(TopicPartition partition) {
        return new Partition(Topic.named(partition.topic()), partition.partition());
    }
}
