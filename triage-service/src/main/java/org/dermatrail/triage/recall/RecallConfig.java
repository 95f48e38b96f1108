package org.dermatrail.triage.recall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the work of a recall is cut. */
@ConfigMapping(prefix = "dermatrail.recall")
interface RecallConfig {

    /** Assessments a shard, at most about; a shard is worked by one replica. */
    @WithDefault("2000")
    @Min(1)
    int shard();

    /** Assessments a transaction, at most. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int batch();

    /** A transaction takes no further assessments after so long: activations, and reports behind them, wait for it. */
    @WithDefault("PT0.1S")
    Duration hold();

    /** Assessments that one forecast scores at most; of more it says how many there are. */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int forecast();

    /** Assessments that a forecast shows. */
    @WithDefault("20")
    @Min(0)
    @Max(200)
    int sample();

    /** A shard that nobody has worked for so long is announced again. */
    @WithDefault("PT60S")
    Duration abandoned();
}
