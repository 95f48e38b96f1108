package org.dermatrail.gateway.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the merged descriptions are fetched and kept. */
@ConfigMapping(prefix = "dermatrail.api")
interface ApiConfig {

    /** How long a replica may take to hand out its description. */
    @WithDefault("PT2S")
    Duration timeout();

    /** How long a complete description is kept. */
    @WithDefault("PT30S")
    Duration kept();

    /** How long one is kept in which a service is missing. */
    @WithDefault("PT2S")
    Duration keptIncomplete();
}
