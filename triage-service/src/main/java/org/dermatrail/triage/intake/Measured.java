package org.dermatrail.triage.intake;

/** A measurement that the text tells of the patient, in the unit of the vocabulary, with the range where. */
public record Measured(String id, double value, int start, int end) {}
