package org.dermatrail.triage.scale;

import org.jspecify.annotations.Nullable;

/**
 * A value that somebody enters for an input.
 *
 * @param unit the unit that it was entered in, or null for that of the input
 */
public record Entry(String id, double value, @Nullable String unit) {}
