package org.dermatrail.content.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address and what is known of it.
 *
 * @param failures how often in a row it failed
 * @param detail why it is not alive
 * @param nextAt when to ask again
 */
record Link(
        String url, LinkState state, int failures, @Nullable String detail, Instant nextAt) {

    private static final int MANY = 1000;

    /** What is known after an answer. A single failure takes nothing back; a server's own word does at once. */
    Link after(Answer answer, Instant now, LinksConfig config) {
        return switch (answer) {
            case Answer.Reached ignored -> new Link(url, LinkState.ALIVE, 0, null, now.plus(config.again()));
            case Answer.Gone gone ->
                new Link(url, LinkState.DEAD, failures, "status " + gone.status(), now.plus(config.again()));
            case Answer.Failed failed -> {
                int times = Math.min(failures + 1, MANY);
                LinkState next = times >= config.failures() ? LinkState.DEAD : state;
                yield new Link(url, next, times, failed.detail(), now.plus(config.retry()));
            }
            case Answer.Silent silent -> new Link(url, LinkState.UNKNOWN, 0, silent.detail(), now.plus(config.again()));
        };
    }
}
