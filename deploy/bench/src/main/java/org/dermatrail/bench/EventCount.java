package org.dermatrail.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the articles of one run of which an event is on the topic, as any subscriber could. */
final class EventCount implements AutoCloseable {

    private static final String TOPIC = "dermatrail.content.article.v1";
    private static final Duration POLL = Duration.ofMillis(100);

    private final String prefix;
    private final Set<String> slugs = new HashSet<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;
    private volatile boolean stopping;
    private long last = System.nanoTime();

    /** @param prefix what the slugs of the run begin with */
    EventCount(String bootstrapServers, String prefix) {
        this.prefix = prefix;
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofPlatform().name("events").start(this::read);
    }

    /** Waits until so many articles have their event, and tells when the last one came, as {@link System#nanoTime}. */
    synchronized long await(long articles, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (slugs.size() < articles) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("Only " + slugs.size() + " of " + articles + " events came");
            }
            wait(left);
        }
        return last;
    }

    synchronized long count() {
        return slugs.size();
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        reader.join();
        consumer.close();
    }

    private void read() {
        while (!stopping) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                note(records);
            }
        }
    }

    private synchronized void note(Iterable<ConsumerRecord<String, String>> records) {
        for (ConsumerRecord<String, String> record : records) {
            if (record.key().startsWith(prefix)) {
                slugs.add(record.key());
                last = System.nanoTime();
            }
        }
        notifyAll();
    }
}
