package org.dermatrail.triage.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a planned procedure should not go ahead as it is.
 *
 * @param severity {@code high}, {@code moderate} or {@code low}
 * @param action {@code stop}, {@code defer} or {@code ask}
 * @param evidence {@link Evidence#UNDER_REVIEW} or null
 */
public record Contraindication(
        String procedure,
        String severity,
        String action,
        String reason,
        List<Citation> citations,
        @Nullable String evidence) {

    public Contraindication {
        citations = List.copyOf(citations);
    }
}
