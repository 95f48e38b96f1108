package org.dermatrail.triage.course;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How follow-ups are looked after. */
@ConfigMapping(prefix = "dermatrail.course")
interface CourseConfig {

    /** The pause between two looks at what is due. */
    @WithDefault("PT5S")
    Duration every();

    /** Follow-ups a transaction. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int batch();
}
