package org.dermatrail.triage.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the explanation; the points of all lines sum to the score.
 *
 * @param rule id of the rule, {@code floor:<rule>} for the lift to a floor, {@code limit} for what keeps points in range
 * @param evidence {@link Evidence#UNDER_REVIEW} or null
 */
public record Line(
        String rule,
        String title,
        int points,
        List<Citation> citations,
        @Nullable String evidence) {

    public Line {
        citations = List.copyOf(citations);
    }
}
