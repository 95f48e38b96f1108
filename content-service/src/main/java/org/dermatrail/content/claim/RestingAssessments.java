package org.dermatrail.content.claim;

/** Answers how many assessments rest on a claim. */
public interface RestingAssessments {

    /** How many open assessments cite the claim in their latest scoring. */
    long on(String claim);
}
