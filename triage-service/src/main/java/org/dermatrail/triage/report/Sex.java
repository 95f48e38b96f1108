package org.dermatrail.triage.report;

/** Sex as the report states it; rules that need one stay undecided for {@code OTHER} and {@code UNKNOWN}. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
