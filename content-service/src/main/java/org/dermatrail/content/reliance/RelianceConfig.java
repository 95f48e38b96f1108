package org.dermatrail.content.reliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How assessments are heard of. */
@ConfigMapping(prefix = "dermatrail.reliance")
interface RelianceConfig {

    /** Whether this replica takes part in reading. */
    @WithDefault("true")
    boolean consume();

    @WithDefault("dermatrail.triage.assessment.v1")
    String topic();

    /** The consumer group that replicas share the topic in. */
    @WithDefault("dermatrail-content-reliance")
    String group();

    /** How long one poll waits for events, and how often a topic that is not there yet is looked for. */
    @WithDefault("1s")
    Duration poll();

    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();
}
