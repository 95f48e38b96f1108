package org.dermatrail.content.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the addresses of sources are watched. */
@ConfigMapping(prefix = "dermatrail.links")
interface LinksConfig {

    /** Whether this replica takes part; off unless a deployment lets the service out to the web. */
    @WithDefault("false")
    boolean watch();

    /** How often to look for addresses that are due. */
    @WithDefault("PT15M")
    Duration interval();

    /** After how long an address that gave a clear answer is asked again. */
    @WithDefault("P7D")
    Duration again();

    /** After how long one that failed is asked again. */
    @WithDefault("P1D")
    Duration retry();

    /** How often in a row an address has to fail before it counts as dead. */
    @WithDefault("3")
    @Min(1)
    @Max(100)
    int failures();

    /** Addresses asked at most in one interval; those of one host are asked one after the other. */
    @WithDefault("20")
    @Min(1)
    @Max(500)
    int batch();

    /** How long one request may take; a redirect is another one. */
    @WithDefault("PT10S")
    Duration timeout();

    @WithDefault("5")
    @Min(0)
    @Max(20)
    int redirects();

    /** Ports that may be asked. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /** Hosts that may be asked although their addresses aren't public, such as a clinic's own library. */
    Optional<Set<String>> trustedHosts();

    /** Who asks, so that a server's owner can tell. */
    @WithDefault("Dermatrail")
    String userAgent();
}
