package org.dermatrail.content.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How strict the gate is. */
@ConfigMapping(prefix = "dermatrail.quality")
interface QualityConfig {

    /** What holds a publication up, unless a reviewer gives a reason; empty for nothing. */
    @WithDefault("claim-without-source,source-dead,promotional-claim,approval-without-jurisdiction")
    Optional<Set<Concern>> blocking();

    /** After how long a source counts as not checked. */
    @WithDefault("P730D")
    Duration sourceAge();
}
