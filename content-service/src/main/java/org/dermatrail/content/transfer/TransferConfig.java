package org.dermatrail.content.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much is held at one time while articles stream in and out. */
@ConfigMapping(prefix = "dermatrail.transfer")
interface TransferConfig {

    /** The longest line that is read, in bytes; a longer one is refused and passed over. */
    @WithDefault("2097152")
    @Min(1024)
    int line();

    /** Lines that are taken in by one transaction. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int lines();

    /** Bytes of lines after which a transaction begins before it has as many lines as it may. */
    @WithDefault("4194304")
    @Min(1024)
    int bytes();

    /** Imports at one time in a replica; each holds a connection of the database as long as its stream flows. */
    @WithDefault("4")
    @Min(1)
    @Max(16)
    int imports();

    /** Articles that an export reads at one time. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int page();
}
