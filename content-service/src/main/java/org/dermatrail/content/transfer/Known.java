package org.dermatrail.content.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the document and the slug of a line.
 *
 * @param earlier the document as it was last taken in, null the first time
 * @param slugTaken whether another imported document has the slug
 * @param article the article of this slug, null if none was published
 * @param drafted whether somebody is writing an article of this slug
 */
record Known(
        @Nullable Earlier earlier,
        boolean slugTaken,
        @Nullable Published article,
        boolean drafted) {

    /**
     * An earlier import of the document.
     *
     * @param thisRun whether that was a line of the same stream
     * @param draft the tag of the draft that it became and that it was not published over since
     */
    record Earlier(
            String slug,
            String content,
            boolean thisRun,
            @Nullable String draft,
            Fate fate) {}

    /** What became of the draft that an import made of a document. */
    enum Fate {
        /** There was none, or the document was published over it since. */
        NONE,
        /** It is still being written or reviewed. */
        OPEN,
        /** It was given up and never reached a reader. */
        GIVEN_UP,
        /** It was reviewed and published. */
        PUBLISHED
    }

    /** The latest change of an article. */
    record Published(int revision, boolean withdrawn, boolean reviewed) {}
}
