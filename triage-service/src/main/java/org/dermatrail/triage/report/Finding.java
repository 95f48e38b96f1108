package org.dermatrail.triage.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A coded fact about the person who reports, the person's own and current.
 *
 * @param id an id of {@code vocabulary/findings.yaml}
 * @param start UTF-16 offset into the posted text where it was read, null when stated
 * @param end exclusive end of that range
 * @param since how long ago it began, where that is known
 */
public record Finding(
        String id,
        Presence presence,
        Origin origin,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Duration since) {

    /** A fact that was stated rather than read from text. */
    public static Finding stated(String id, Presence presence) {
        return new Finding(id, presence, Origin.STATED, null, null, null);
    }

    /** The same fact with the time since it began. */
    public Finding since(Duration ago) {
        return new Finding(id, presence, origin, start, end, ago);
    }
}
