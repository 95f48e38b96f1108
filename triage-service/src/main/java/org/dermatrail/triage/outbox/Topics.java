package org.dermatrail.triage.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that this service owns. */
public final class Topics {

    /** Every scoring: ids and results, keyed by assessment. */
    public static final String ASSESSMENT = "dermatrail.triage.assessment.v1";

    /** Recalls opened and completed, keyed by recall. */
    public static final String RECALL = "dermatrail.triage.recall.v1";

    /** What happens to assessments besides being scored: follow-ups overdue, urgencies overridden. Keyed by assessment. */
    public static final String COURSE = "dermatrail.triage.course.v1";

    /** The service's own work list: one message a shard of a recall. No contract for others. */
    public static final String RECALL_SHARD = "dermatrail.triage.recall-shard.v1";

    /** Subscribers may replay from the start of the log. */
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");

    private Topics() {}

    /** Creates those that are missing; a deployment that declares its topics elsewhere finds them unchanged. */
    static void ensure(Map<String, Object> kafka, OutboxConfig config) {
        try (Admin admin = Admin.create(kafka)) {
            List<NewTopic> topics = List.of(
                    new NewTopic(ASSESSMENT, config.partitions(), config.replication()).configs(KEPT),
                    new NewTopic(RECALL, config.partitions(), config.replication()).configs(KEPT),
                    new NewTopic(COURSE, config.partitions(), config.replication()).configs(KEPT),
                    new NewTopic(RECALL_SHARD, config.partitions(), config.replication()));
            for (var creation : admin.createTopics(topics).values().values()) {
                created(creation);
            }
        }
    }

    private static void created(KafkaFuture<Void> creation) {
        try {
            creation.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("A topic could not be created", refused.getCause());
            }
        } catch (TimeoutException late) {
            throw new KafkaException("The broker did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", interrupted);
        }
    }
}
