package org.dermatrail.content.quality;

import org.dermatrail.content.manuscript.Manuscript;

/**
 * A text that is being written.
 *
 * @param revision the change of the article that it builds on
 */
public record Drafted(Manuscript text, int revision, People people) {}
