package org.dermatrail.triage.report;

/** Where a finding comes from: stated as a coded fact, or read from the free text. */
public enum Origin {
    STATED,
    TEXT
}
