package org.dermatrail.triage.report;

/** A range of the posted text in UTF-16 offsets, {@code end} exclusive. */
public record Range(int start, int end) {}
