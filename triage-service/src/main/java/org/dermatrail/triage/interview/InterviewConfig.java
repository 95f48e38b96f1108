package org.dermatrail.triage.interview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long interviews are kept. */
@ConfigMapping(prefix = "dermatrail.interview")
interface InterviewConfig {

    /** So long after its last answer an interview is gone, filed or not. */
    @WithDefault("PT24H")
    Duration life();
}
