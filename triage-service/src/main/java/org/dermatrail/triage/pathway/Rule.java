package org.dermatrail.triage.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named condition with a consequence and the claims that it rests on.
 *
 * @param id unique among all pathways, as {@code vitiligo.spreading}
 * @param title for staff
 * @param patientTitle for the person who reports, where the title does not serve both
 * @param cites full claim ids, as {@code vitiligo-recurrence/clearing-is-not-cure}
 */
public record Rule(
        String id, String title, @Nullable String patientTitle, Condition when, Consequence then, List<String> cites) {

    public Rule {
        cites = List.copyOf(cites);
    }
}
