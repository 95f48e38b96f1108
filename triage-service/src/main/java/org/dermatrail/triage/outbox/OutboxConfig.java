package org.dermatrail.triage.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the relay works and what its topics look like when it has to create them. */
@ConfigMapping(prefix = "dermatrail.outbox")
interface OutboxConfig {

    /** Events a batch: read, sent, acknowledged and deleted together. */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int batch();

    /** The longest wait for a wake-up before the relay looks by itself. */
    @WithDefault("PT1S")
    Duration idle();

    /** The wait after a fault of the database or the broker. */
    @WithDefault("PT0.5S")
    Duration retry();

    /** Partitions of a topic that is created. */
    @WithDefault("6")
    @Min(1)
    @Max(1000)
    int partitions();

    /** Replicas of a topic that is created. */
    @WithDefault("1")
    @Min(1)
    @Max(9)
    short replication();
}
