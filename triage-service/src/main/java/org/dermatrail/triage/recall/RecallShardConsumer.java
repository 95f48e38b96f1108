package org.dermatrail.triage.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dermatrail.triage.outbox.Topics;
import org.dermatrail.triage.stream.ConsumerLoop;
import org.jboss.logging.Logger;

/** Receives shards of recalls, which Kafka spreads over the replicas, and has them worked. */
@ApplicationScoped
class RecallShardConsumer {

    private static final Logger LOG = Logger.getLogger(RecallShardConsumer.class);

    private final RecallWorker worker;
    private final ObjectMapper json;
    private final ConsumerLoop loop;

    RecallShardConsumer(
            RecallWorker worker, ObjectMapper json, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.worker = worker;
        this.json = json;
        this.loop = new ConsumerLoop(
                "triage-recall",
                Topics.RECALL_SHARD,
                1,
                kafka,
                partition -> OptionalLong.empty(),
                records -> records.forEach(this::handle));
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        worker.sweep();
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        UUID shard;
        try {
            shard = UUID.fromString(json.readTree(record.value()).path("shard").asText());
        } catch (IOException | IllegalArgumentException foreign) {
            LOG.errorf("Message %d@%d is no shard", record.partition(), record.offset());
            return;
        }
        worker.work(shard);
    }
}
