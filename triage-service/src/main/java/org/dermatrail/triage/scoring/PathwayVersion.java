package org.dermatrail.triage.scoring;

/** A pathway that had a say in a result. */
public record PathwayVersion(String id, int version) {}
