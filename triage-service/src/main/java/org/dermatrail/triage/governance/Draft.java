package org.dermatrail.triage.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a pathway while it is worked on; there is at most one for each.
 *
 * @param authors everybody who wrote on it
 * @param note why it was sent back
 * @param tag changes with every step
 */
record Draft(
        String pathway,
        State state,
        String body,
        List<String> authors,
        @Nullable String reviewer,
        @Nullable String note,
        Instant changedAt,
        UUID tag) {

    Draft {
        authors = List.copyOf(authors);
    }

    /** With another text, which somebody may have written with others. */
    Draft written(String body, String author, Instant now, UUID tag) {
        var all = new ArrayList<>(authors);
        if (!all.contains(author)) {
            all.add(author);
        }
        return new Draft(pathway, State.DRAFT, body, all, null, note, now, tag);
    }

    Draft submitted(Instant now, UUID tag) {
        return new Draft(pathway, State.IN_REVIEW, body, authors, null, null, now, tag);
    }

    Draft approved(String reviewer, Instant now, UUID tag) {
        return new Draft(pathway, State.APPROVED, body, authors, reviewer, null, now, tag);
    }

    Draft rejected(String why, Instant now, UUID tag) {
        return new Draft(pathway, State.DRAFT, body, authors, null, why, now, tag);
    }
}
