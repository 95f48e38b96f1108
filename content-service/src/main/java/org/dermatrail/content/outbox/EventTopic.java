package org.dermatrail.content.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topic where nobody else has: compacted, so that it always holds the full current state per article. */
final class EventTopic {

    /** Well above the largest body that is taken in, so that no event can block the ones behind it. */
    static final int LARGEST_EVENT = 4 * 1024 * 1024;

    private EventTopic() {}

    static void ensure(OutboxConfig config) throws ExecutionException, InterruptedException, TimeoutException {
        int limit = Math.toIntExact(config.delivery().toMillis());
        Map<String, Object> properties = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "dermatrail-content-topics",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.max(1, limit / 2),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                limit);
        try (Admin admin = Admin.create(properties)) {
            NewTopic topic = new NewTopic(config.topic(), config.partitions(), config.replication())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            String.valueOf(LARGEST_EVENT)));
            admin.createTopics(List.of(topic)).all().get(limit, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }
}
