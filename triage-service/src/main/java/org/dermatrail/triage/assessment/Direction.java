package org.dermatrail.triage.assessment;

import org.dermatrail.triage.pathway.Urgency;

/** Which way a new scoring moved the urgency. */
enum Direction {
    RAISED,
    LOWERED,
    UNCHANGED;

    static Direction of(Urgency before, Urgency after) {
        int step = after.compareTo(before);
        return step > 0 ? RAISED : step < 0 ? LOWERED : UNCHANGED;
    }
}
