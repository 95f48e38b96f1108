package org.dermatrail.triage.governance;

/** Where a text of a pathway stands. The first three are a draft's, the others a version's. */
enum State {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    /** Came with a release while a clinic's own version was in force, or after a retirement. */
    OFFERED,
    ACTIVE,
    SUPERSEDED,
    RETIRED
}
