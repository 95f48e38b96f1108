package org.dermatrail.content.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Optional;

/** How knowledge requests are answered. */
@ConfigMapping(prefix = "dermatrail.knowledge")
interface KnowledgeConfig {

    /** Where readers reach the articles, with a slash at the end; without it, where the request was sent to. */
    Optional<URI> address();

    /** The most articles in an answer. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int articles();

    /** The most claims of one article in an answer. */
    @WithDefault("100")
    @Min(0)
    @Max(1000)
    int claims();
}
