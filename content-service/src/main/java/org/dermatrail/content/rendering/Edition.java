package org.dermatrail.content.rendering;

import java.time.Instant;
import org.dermatrail.content.manuscript.Manuscript;

/**
 * A published text with its imprint.
 *
 * @param notice what every reader has to know about the state of the review
 */
public record Edition(
        Manuscript manuscript, int revision, String author, String reviewer, Instant publishedAt, String notice) {}
