package org.dermatrail.content.search;

import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Wording;

/**
 * An article in one locale as readers get it now.
 *
 * @param reviewed false for a text that was taken over in bulk and that nobody of the clinic has reviewed
 * @param stale true of a translation of a revision that is no longer the current one; it has only those claims whose words
 *     still say what the article says
 */
public record PublishedText(Manuscript manuscript, int revision, boolean reviewed, boolean stale) {

    /** A text that says what the article says now. */
    public PublishedText(Manuscript manuscript, int revision, boolean reviewed) {
        this(manuscript, revision, reviewed, false);
    }

    /** A translation of an earlier revision than the current one. */
    static PublishedText stale(
            Manuscript article, Manuscript before, Manuscript translation, int revision, boolean reviewed) {
        List<Claim> lasting = Wording.of(article, before, translation).stream()
                .filter(wording -> wording.locale().equals(translation.locale()))
                .map(Wording::claim)
                .toList();
        return new PublishedText(translation.withClaims(lasting), revision, reviewed, true);
    }

    /** The article that it belongs to; all locales of an article share it. */
    public String slug() {
        return manuscript.slug();
    }
}
