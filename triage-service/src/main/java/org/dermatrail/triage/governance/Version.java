package org.dermatrail.triage.governance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of a pathway that scores, has scored or can score.
 *
 * @param shipped digest of the file of the release that brought it
 */
record Version(
        String pathway,
        int version,
        State state,
        Origin origin,
        String body,
        String digest,
        @Nullable String shipped,
        List<String> authors,
        @Nullable String reviewer,
        Instant madeAt) {

    Version {
        authors = List.copyOf(authors);
    }

    /** The same in another state. */
    Version in(State state) {
        return new Version(pathway, version, state, origin, body, digest, shipped, authors, reviewer, madeAt);
    }

    /** Who brought it. */
    enum Origin {
        RELEASE,
        CLINIC
    }
}
