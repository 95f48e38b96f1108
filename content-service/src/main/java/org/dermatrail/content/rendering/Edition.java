package org.dermatrail.content.rendering;

import java.time.Instant;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * A published text with its imprint.
 *
 * @param reviewer empty where nobody here has reviewed it
 * @param notice what every reader has to know about the state of the review
 */
public record Edition(
        Manuscript manuscript, int revision, String author, String reviewer, Instant publishedAt, String notice) {

    /** Who reviewed it, as the end of a sentence. */
    String review() {
        return reviewer.isEmpty() ? "reviewed by nobody here" : "reviewed by " + reviewer;
    }
}
