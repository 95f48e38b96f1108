package org.dermatrail.triage.scoring;

/**
 * A claim that a result rests on, as it stood.
 *
 * @param revision the article's revision; 0 when the claim is not known here at all, so that its return can still be
 *     noticed
 * @param claim full id, {@code article/claim}
 * @param certainty {@code high}, {@code moderate}, {@code low}, {@code very_low}, or {@code unknown} with revision 0
 */
public record Citation(String article, int revision, String claim, String certainty) {}
