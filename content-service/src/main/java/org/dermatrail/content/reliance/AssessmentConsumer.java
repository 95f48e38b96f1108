package org.dermatrail.content.reliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears of assessments. Replicas share the partitions through a consumer group; where each goes on is stored beside the
 * projection, not with the broker. What cannot be read is passed over and counted in the log, never repeated in it.
 */
@ApplicationScoped
class AssessmentConsumer {

    private static final Logger LOG = Logger.getLogger(AssessmentConsumer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final RelianceConfig config;
    private final Reliance reliance;
    private final ObjectReader json;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread worker;

    AssessmentConsumer(RelianceConfig config, Reliance reliance, ObjectMapper json) {
        this.config = config;
        this.reliance = reliance;
        this.json = json.readerFor(AssessmentEvent.class);
    }

    void onStart(@Observes StartupEvent started) {
        if (config.consume()) {
            worker = Thread.ofPlatform().name("assessment-consumer").daemon().start(this::run);
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
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

    private void run() {
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, String> consumer = consumer()) {
                awaitTopic(consumer);
                consumer.subscribe(List.of(config.topic()), new FromStoredOffsets(consumer));
                while (stopping.getCount() > 0) {
                    take(consumer.poll(config.poll()));
                }
            } catch (SQLException | RuntimeException fault) {
                LOG.warnf(
                        "Assessments are not heard of: %s; trying again",
                        fault.getClass().getSimpleName());
                pause(PAUSE);
            }
        }
    }

    /** The topic is triage's to create; until then there is nothing to hear and nothing to complain about. */
    private void awaitTopic(KafkaConsumer<String, String> consumer) {
        while (stopping.getCount() > 0 && !consumer.listTopics().containsKey(config.topic())) {
            pause(config.poll());
        }
    }

    private void take(ConsumerRecords<String, String> records) throws SQLException {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, String>> batch = records.records(partition);
            List<AssessmentEvent> events =
                    batch.stream().map(this::read).flatMap(Optional::stream).toList();
            reliance.apply(
                    events,
                    partition.topic(),
                    partition.partition(),
                    batch.getLast().offset() + 1);
        }
    }

    private Optional<AssessmentEvent> read(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(record.value()));
        } catch (JsonProcessingException unreadable) {
            LOG.warnf(
                    "Passed over an unreadable event at %s-%d@%d", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        config.group(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "dermatrail-content-reliance",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        30_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private void pause(Duration duration) {
        try {
            if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** Goes on where the projection stands, whichever replica read the partition before. */
    private final class FromStoredOffsets implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, String> consumer;

        FromStoredOffsets(KafkaConsumer<String, String> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was taken in is stored with its offset; there is nothing to hand over.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                try {
                    consumer.seek(partition, reliance.nextOffset(partition.topic(), partition.partition()));
                } catch (SQLException fault) {
                    throw new IllegalStateException("The stored offset cannot be read", fault);
                }
            }
        }
    }
}
