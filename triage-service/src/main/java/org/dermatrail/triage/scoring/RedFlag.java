package org.dermatrail.triage.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign that must not be missed.
 *
 * @param evidence {@link Evidence#UNDER_REVIEW} or null
 */
public record RedFlag(
        String id,
        String title,
        String rule,
        List<Citation> citations,
        @Nullable String evidence) {

    public RedFlag {
        citations = List.copyOf(citations);
    }
}
