package org.dermatrail.triage.assessment;

/** Why a scoring was made. */
public enum Reason {
    REPORTED,
    CLAIM_ADDED,
    CLAIM_REVISED,
    CLAIM_WITHDRAWN,
    CLAIM_RESTORED,
    PATHWAY_ACTIVATED,
    PATHWAY_RETIRED
}
