package org.dermatrail.triage.intake;

/** Which side of the body is named. */
enum Side {
    LEFT,
    RIGHT,
    BOTH
}
