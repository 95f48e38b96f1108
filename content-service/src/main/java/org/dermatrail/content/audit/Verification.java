package org.dermatrail.content.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param intact whether every row fits, and the noted head, if one was named, is still among them
 * @param firstBroken the first row that does not fit
 * @param head the hash of the last row, to be noted outside the database and named next time
 * @param headFound whether the head that was named is part of the chain; left out where none was named
 */
record Verification(
        long rows,
        boolean intact,
        @Nullable Broken firstBroken,
        String head,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean headFound) {

    /** A row that does not fit, and why: {@code out-of-sequence} or {@code hash-mismatch}. */
    record Broken(long sequence, UUID id, String fault) {}
}
