package org.dermatrail.triage.evidence;

import java.util.List;

/** What article events that were applied together changed, in their order. */
public record EvidenceChanges(List<EvidenceChange> articles) {}
