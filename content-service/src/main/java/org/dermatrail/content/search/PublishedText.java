package org.dermatrail.content.search;

import org.dermatrail.content.manuscript.Manuscript;

/**
 * An article in one locale as readers get it now.
 *
 * @param reviewed false for a text that was taken over in bulk and that nobody of the clinic has reviewed
 */
public record PublishedText(Manuscript manuscript, int revision, boolean reviewed) {

    /** The article that it belongs to; all locales of an article share it. */
    public String slug() {
        return manuscript.slug();
    }
}
