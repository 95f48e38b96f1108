package org.dermatrail.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where the services are. The two lists hold the base address of every replica,
 * {@code DERMATRAIL_GATEWAY_CONTENT=http://127.0.0.1:8081,http://127.0.0.1:8091}.
 */
@ConfigMapping(prefix = "dermatrail.gateway")
interface RoutingConfig {

    @WithDefault("http://127.0.0.1:8081")
    List<URI> content();

    @WithDefault("http://127.0.0.1:8082")
    List<URI> triage();

    /** How long to wait for a connection to a replica, a free place in the pool included. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /** How long a replica may take to begin its answer, and later between two pieces of it. */
    @WithDefault("PT30S")
    Duration responseTimeout();

    /** How long a streamed request may rest while neither its body nor its answer moves. */
    @WithDefault("PT5M")
    Duration streamIdle();

    /** How often each replica is asked whether it is ready. */
    @WithDefault("PT2S")
    Duration probeInterval();

    /** Connections to one replica at most. */
    @WithDefault("256")
    int connections();

    /** Connections to one replica that carry streams, at most. */
    @WithDefault("16")
    int streams();
}
