package org.dermatrail.triage.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dermatrail.triage.problem.Outage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that reads one topic as a member of a consumer group and hands over what each poll brings. Records that fail
 * are tried again until they go through, in order; a consumer that can never read a record has to say so by itself.
 */
public final class ConsumerLoop {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final int LONGEST_BATCH_MILLIS = 900_000;
    private static final Duration RETRY = Duration.ofMillis(500);

    private final String group;
    private final String topic;
    private final Map<String, Object> settings;
    private final Function<TopicPartition, OptionalLong> positions;
    private final Handler handler;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    /**
     * @param batch records a poll: few where one is much work, because a member that polls late is thrown out
     * @param kafka the connection's settings
     * @param positions where to go on in a partition that was kept outside Kafka; empty to trust the group's own place
     */
    public ConsumerLoop(
            String group,
            String topic,
            int batch,
            Map<String, Object> kafka,
            Function<TopicPartition, OptionalLong> positions,
            Handler handler) {
        this.group = group;
        this.topic = topic;
        this.settings = settings(group, batch, kafka);
        this.positions = positions;
        this.handler = handler;
        this.thread = Thread.ofPlatform().name(group).unstarted(this::run);
    }

    /** What is done with the records of a poll, those of a partition in their order; an exception means "again". */
    @FunctionalInterface
    public interface Handler {
        void handle(List<ConsumerRecord<String, byte[]>> records);
    }

    public void start() {
        thread.start();
    }

    /** Ends the loop after the records at hand. */
    public void stop() {
        stopped.countDown();
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void run() {
        while (running()) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                consumer.subscribe(List.of(topic), new Assignment(consumer));
                while (running()) {
                    poll(consumer);
                }
            } catch (WakeupException stop) {
                return;
            } catch (RuntimeException fault) {
                LOG.warnf("%s pauses: %s", group, Outage.name(fault));
                pause();
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        if (!records.isEmpty()) {
            handler.handle(records);
        }
        consumer.commitSync();
    }

    private void pause() {
        try {
            stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(String group, int batch, Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_BATCH_MILLIS);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }

    private final class Assignment implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer;

        Assignment(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                positions.apply(partition).ifPresent(next -> consumer.seek(partition, next));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // All records of a poll are handled before the next, so nothing is under way here.
        }
    }
}
