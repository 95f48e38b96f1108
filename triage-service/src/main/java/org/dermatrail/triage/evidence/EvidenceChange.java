package org.dermatrail.triage.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article event changed.
 *
 * @param version the state of the evidence that holds the change
 * @param cause the id of the event, for {@code ce_causationid}
 */
public record EvidenceChange(
        String article,
        int revision,
        long version,
        List<ClaimChange> claims,
        @Nullable String cause) {}
