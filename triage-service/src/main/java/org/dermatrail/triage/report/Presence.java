package org.dermatrail.triage.report;

/** Whether a finding is there. {@code UNKNOWN} says that it was asked or mentioned and could not be told. */
public enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN
}
