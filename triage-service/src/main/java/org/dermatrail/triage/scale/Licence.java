package org.dermatrail.triage.scale;

/** Whether an instrument may be used as it is, or only its entered values because its form is protected. */
public enum Licence {
    FREE,
    RESTRICTED
}
