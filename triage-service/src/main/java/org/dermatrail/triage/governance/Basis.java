package org.dermatrail.triage.governance;

import org.dermatrail.triage.evidence.EvidenceProjection;
import org.dermatrail.triage.proof.Edition;

/**
 * What a text is held against. It is taken in a moment, so that a check, which may take a while, keeps neither scorings
 * nor articles waiting.
 *
 * @param next the number that a further version of the pathway gets
 */
record Basis(EvidenceProjection.Known evidence, Edition edition, int next) {

    /** Whether whatever is to be said besides the claims is the same by the other one. */
    boolean agrees(Basis other) {
        return next == other.next && edition.digest().equals(other.edition.digest());
    }
}
