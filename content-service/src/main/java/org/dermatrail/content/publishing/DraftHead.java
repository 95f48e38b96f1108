package org.dermatrail.content.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft in a list.
 *
 * @param translation whether it is a translation of its article
 * @param revision the change of the article that it builds on or translates, 0 for a new article
 * @param publishAt when readers are to get it
 */
record DraftHead(
        UUID id,
        String slug,
        String locale,
        boolean translation,
        String state,
        String title,
        String author,
        int revision,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant publishAt) {}
