package org.dermatrail.content.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the index of this replica is kept. */
@ConfigMapping(prefix = "dermatrail.search")
interface SearchConfig {

    /** Whether this replica keeps an index; without one its searches are answered with 503. */
    @WithDefault("true")
    boolean index();

    /** Where the articles' changes are announced. */
    @WithDefault("dermatrail.content.article.v1")
    String topic();

    /** How long one poll waits for events, and how often a broker that is away or a missing topic is looked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long an import may have brought no article before those that it brought are taken in. */
    @WithDefault("PT1S")
    Duration rest();

    /** How long one of them waits at most while the import still brings more. */
    @WithDefault("PT1M")
    Duration patience();

    /** Waiting articles from which on an import does not keep them waiting any more. */
    @WithDefault("50000")
    @Min(1)
    int backlog();

    /** How often it is looked whether the topic has got more partitions. */
    @WithDefault("PT30S")
    Duration survey();

    /** Articles read from the database at once. */
    @WithDefault("200")
    @Min(1)
    @Max(5_000)
    int batch();

    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();
}
