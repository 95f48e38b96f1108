package org.dermatrail.triage.report;

/**
 * A measured or rated value.
 *
 * @param id an id of {@code vocabulary/measurements.yaml}, which also gives unit and range
 */
public record Measurement(String id, double value) {}
