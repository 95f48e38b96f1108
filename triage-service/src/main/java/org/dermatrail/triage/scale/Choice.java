package org.dermatrail.triage.scale;

/** One of the values that an input may have, and what it stands for. */
public record Choice(double value, String meaning) {}
