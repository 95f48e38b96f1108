package org.dermatrail.content.timetable;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often this replica looks whether the time for something has come. */
@ConfigMapping(prefix = "dermatrail.timetable")
interface TimetableConfig {

    /** Whether this replica takes part; switched off, another has to. */
    @WithDefault("true")
    boolean enabled();

    /** How often drafts are looked for that are to be published. */
    @WithDefault("PT1S")
    Duration interval();

    /** How often revisions are looked for that somebody has to look at again. */
    @WithDefault("PT1M")
    Duration reviewInterval();
}
