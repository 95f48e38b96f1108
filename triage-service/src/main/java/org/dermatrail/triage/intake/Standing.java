package org.dermatrail.triage.intake;

/** How a mention counts. */
enum Standing {
    /** The patient's own and current. */
    CURRENT,
    /** Said not to be there. */
    DENIED,
    /** Was there and has gone. */
    OVER,
    /** Feared, asked about or imagined. */
    IMAGINED,
    /** Somebody else's. */
    OTHERS
}
