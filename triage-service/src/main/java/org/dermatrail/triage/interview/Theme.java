package org.dermatrail.triage.interview;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are asked about together.
 *
 * @param section themes of one section may share a question
 * @param groups groups of the vocabulary
 * @param findings of other groups that belong here
 * @param qualifies whether its findings say how something is and not what; they are asked about after all others
 * @param question by language, what it is about; null for one that can't be denied as a whole
 */
record Theme(
        String id,
        String section,
        Set<String> groups,
        @Nullable Set<String> findings,
        boolean qualifies,
        @Nullable Map<String, String> question) {

    boolean canBeDenied() {
        return question != null;
    }
}
