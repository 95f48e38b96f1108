package org.dermatrail.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether readers get the article. */
public sealed interface Standing {

    /** They get this revision. */
    record Published(int revision) implements Standing {}

    /**
     * They are told that it is gone.
     *
     * @param revision the number that the withdrawal itself took
     * @param successor the article to read instead
     */
    record Withdrawn(
            int revision,
            Instant at,
            String by,
            String reason,
            @Nullable String successor) implements Standing {}
}
