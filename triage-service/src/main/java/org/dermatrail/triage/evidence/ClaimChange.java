package org.dermatrail.triage.evidence;

/** How one claim differs from what was known before. */
public record ClaimChange(String claim, Kind change) {

    /** {@code RESTORED} is a withdrawn claim that stands again; {@code ADDED} was never known. */
    public enum Kind {
        ADDED,
        REVISED,
        WITHDRAWN,
        RESTORED
    }
}
