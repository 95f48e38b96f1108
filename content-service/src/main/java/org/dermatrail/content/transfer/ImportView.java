package org.dermatrail.content.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the latest import of a source has come.
 *
 * @param lines how many lines are dealt with for good: where the next request goes on with {@code after}
 * @param finishedAt null while it is running, and when it was broken off
 */
record ImportView(
        String source,
        String as,
        long lines,
        long created,
        long revised,
        long unchanged,
        long refused,
        String begunBy,
        Instant begunAt,
        Instant changedAt,
        @Nullable Instant finishedAt) {}
