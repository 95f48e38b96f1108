package org.dermatrail.content.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How articles are read. */
@ConfigMapping(prefix = "dermatrail.reading")
interface ReadingConfig {

    /** Connections that ask how articles stand, at most one question of the database each at a time. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int trips();

    /** Readers whose questions go to the database together. */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int together();

    /** Questions that have to be asked one by one, such as how an article stood at a time: as many go at a time. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int lookups();

    /** Readers who may wait for the database before further ones are told to come back. */
    @WithDefault("10000")
    @Min(1)
    int waiting();

    /** Bytes of ready representations that a replica keeps. */
    @WithDefault("67108864")
    @Min(0)
    long kept();
}
