package org.dermatrail.content.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How events leave. */
@ConfigMapping(prefix = "dermatrail.outbox")
interface OutboxConfig {

    /** Whether this replica takes part in relaying; switched off, another has to. */
    @WithDefault("true")
    boolean relay();

    @WithDefault("dermatrail.content.article.v1")
    String topic();

    /** Partitions of the topic when the relay has to create it. */
    @WithDefault("3")
    @Min(1)
    int partitions();

    /** Replicas of the topic when the relay has to create it; -1 is the broker's own default. */
    @WithDefault("-1")
    @Min(-1)
    short replication();

    /** The {@code ce_source} of every event. */
    @WithDefault("https://dermatrail.org/content")
    String source();

    /** Rows read, sent and deleted together. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int batch();

    /** How often to look for rows, and for a vacant relay's place, without having been woken. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long a broker may take to acknowledge before the batch is tried anew. */
    @WithDefault("PT10S")
    Duration delivery();

    /** The address of the relay's own connection, kept apart from the pool because it holds the lock. */
    @WithDefault("${quarkus.datasource.jdbc.url}")
    String jdbcUrl();

    @WithDefault("${quarkus.datasource.username}")
    String username();

    @WithDefault("${quarkus.datasource.password:}")
    Optional<String> password();

    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();
}
