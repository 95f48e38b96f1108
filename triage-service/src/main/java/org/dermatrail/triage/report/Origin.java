package org.dermatrail.triage.report;

/**
 * Where a finding comes from: stated as a coded fact, read from the free text, or from the course of things, that is taken
 * over from the report before or told by comparing the two.
 */
public enum Origin {
    STATED,
    TEXT,
    COURSE
}
