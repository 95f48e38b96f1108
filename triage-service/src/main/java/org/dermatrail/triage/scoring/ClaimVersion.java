package org.dermatrail.triage.scoring;

/**
 * A claim as the article's revision states it.
 *
 * @param claim full id, {@code article/claim}
 * @param current false once it was withdrawn
 */
public record ClaimVersion(
        String article, int revision, String claim, String certainty, String appraisal, boolean current) {

    /** Whether it is too uncertain to lower an urgency or to reassure anybody. */
    boolean doubtful() {
        return certainty.equals("very_low")
                || appraisal.equals("unsupported")
                || appraisal.equals("unsafe_unqualified");
    }
}
