package org.dermatrail.triage.intake;

/** Which side of the body is named. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH
}
