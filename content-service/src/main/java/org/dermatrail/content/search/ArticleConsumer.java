package org.dermatrail.content.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears which articles changed. Every replica hears of all of them, so there is no consumer group: it takes all partitions
 * itself, notes where they end, builds the index from the database and goes on from there. While the broker is away the
 * index stays as it is; afterwards the consumer goes on where it was.
 *
 * <p>An event with a correlation belongs to a larger undertaking, an import, and may wait; see {@link Backlog}.
 */
@ApplicationScoped
class ArticleConsumer {

    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
    private static final String UNDERTAKING = "ce_correlationid";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final SearchConfig config;
    private final Projection projection;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Backlog backlog;
    private final AtomicLong lag = new AtomicLong();
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread worker;

    ArticleConsumer(SearchConfig config, Projection projection) {
        this.config = config;
        this.projection = projection;
        this.backlog = new Backlog(config);
    }

    void onStart(@Observes StartupEvent started) {
        if (config.index()) {
            worker = Thread.ofPlatform().name("article-consumer").daemon().start(this::run);
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
        KafkaConsumer<String, byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        Thread working = worker;
        if (working == null) {
            return;
        }
        try {
            working.join(STOP_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many events are waiting to be taken in. */
    long lag() {
        return lag.get();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> opened = open()) {
                consumer = opened;
                listen(opened);
            } catch (WakeupException stopped) {
                LOG.debug("Stopping");
            } catch (InvalidOffsetException forgotten) {
                positions.clear();
            } catch (SQLException | RuntimeException fault) {
                LOG.warnf(
                        "Changes of articles are not heard of: %s; trying again",
                        fault.getClass().getSimpleName());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void listen(KafkaConsumer<String, byte[]> opened) throws SQLException {
        Set<TopicPartition> partitions = partitions(opened);
        opened.assign(partitions);
        if (positions.keySet().equals(partitions)) {
            positions.forEach(opened::seek);
        } else {
            positions.clear();
            Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
            ends.forEach(opened::seek);
            projection.rebuild();
            positions.putAll(ends);
        }
        backlog.clear();
        long surveyed = System.nanoTime();
        while (stopping.getCount() > 0) {
            note(opened.poll(backlog.rest(System.nanoTime())), opened);
            do {
                takeIn(opened);
            } while (backlog.isFull() && stopping.getCount() > 0);
            if (System.nanoTime() - surveyed > config.survey().toNanos()) {
                surveyed = System.nanoTime();
                if (!partitions.equals(partitions(opened))) {
                    return;
                }
            }
        }
    }

    private void note(ConsumerRecords<String, byte[]> records, KafkaConsumer<String, byte[]> opened) {
        long now = System.nanoTime();
        for (ConsumerRecord<String, byte[]> event : records) {
            if (event.key() != null) {
                backlog.note(event.key(), event.headers().lastHeader(UNDERTAKING) != null, now);
            }
        }
        lag.set(waiting(opened) + backlog.size());
    }

    private void takeIn(KafkaConsumer<String, byte[]> opened) throws SQLException {
        Backlog.Part due = backlog.due(System.nanoTime());
        projection.update(due.slugs());
        if (due.visible()) {
            projection.show();
        }
        if (backlog.isEmpty()) {
            opened.assignment().forEach(partition -> positions.put(partition, opened.position(partition)));
        }
        lag.set(waiting(opened) + backlog.size());
    }

    private static long waiting(KafkaConsumer<String, byte[]> opened) {
        return opened.assignment().stream()
                .mapToLong(partition -> opened.currentLag(partition).orElse(0))
                .sum();
    }

    /** The partitions of the topic. The index is built without waiting for a broker or a topic that is not there. */
    private Set<TopicPartition> partitions(KafkaConsumer<String, byte[]> opened) throws SQLException {
        while (true) {
            try {
                Set<TopicPartition> partitions = new HashSet<>();
                opened.listTopics()
                        .getOrDefault(config.topic(), List.of())
                        .forEach(known -> partitions.add(new TopicPartition(known.topic(), known.partition())));
                if (!partitions.isEmpty()) {
                    return partitions;
                }
            } catch (TimeoutException away) {
                LOG.debug("The broker is away");
            }
            if (!projection.isComplete()) {
                projection.rebuild();
            }
            pause();
            if (stopping.getCount() == 0) {
                throw new WakeupException();
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "dermatrail-content-search",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        30_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        4_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            if (stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
