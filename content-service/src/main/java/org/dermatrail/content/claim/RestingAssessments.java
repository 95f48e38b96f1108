package org.dermatrail.content.claim;

import java.util.Collection;

/** Answers how many assessments rest on a claim. */
public interface RestingAssessments {

    /** How many open assessments cite the claim in their latest scoring. */
    long on(String claim);

    /** How many open assessments cite at least one of the claims. */
    long onAny(Collection<String> claims);
}
