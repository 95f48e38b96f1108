package org.dermatrail.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of live events; {@code DERMATRAIL_LIVE_CONNECTIONS=200} and so on set them. */
@ConfigMapping(prefix = "dermatrail.live")
interface LiveConfig {

    /** Connections at once; each has a thread and a Kafka consumer of its own. */
    @WithDefault("100")
    int connections();

    /** Connections at once of one subject. */
    @WithDefault("10")
    int connectionsPerSubject();

    /** The longest silence on a stream; a comment breaks it. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a subscriber may take to accept what is sent before it is disconnected. */
    @WithDefault("PT10S")
    Duration patience();

    /** How long the broker may take to answer when a stream is opened. */
    @WithDefault("PT5S")
    Duration opening();

    /** How often a stream looks for topics and partitions that were not there before. */
    @WithDefault("PT5S")
    Duration discovery();
}
