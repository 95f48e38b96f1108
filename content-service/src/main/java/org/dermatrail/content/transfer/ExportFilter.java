package org.dermatrail.content.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles an export holds.
 *
 * @param source only those that were imported from there, under the ids that they have there
 * @param updatedSince only those whose current revision is not older
 */
record ExportFilter(
        @Nullable String source,
        @Nullable String condition,
        @Nullable String locale,
        @Nullable Instant updatedSince) {}
