/**
 * Claims by their id, over all published revisions: the look-up behind every citation. Who rests on a claim is asked
 * through {@link org.dermatrail.content.claim.RestingAssessments}, so that this package does not know of assessments.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.claim;
