package org.dermatrail.triage.scoring;

import org.dermatrail.triage.report.Presence;

/** One finding told otherwise. */
public record Change(String finding, Presence presence) {}
