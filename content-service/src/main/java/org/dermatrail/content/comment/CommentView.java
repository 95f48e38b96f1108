package org.dermatrail.content.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as JSON.
 *
 * @param locale the language of the translation that it is about, null for the article's own text
 * @param revision the number of the revision that its draft became or translated; null while there is none
 * @param section null where it is about the whole
 */
record CommentView(
        UUID id,
        @Nullable String locale,
        UUID draft,
        @Nullable Integer revision,
        @Nullable String section,
        String text,
        @Nullable UUID inReplyTo,
        String author,
        Instant at,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    static CommentView of(Comment comment, @Nullable Integer revision) {
        return new CommentView(
                comment.id(),
                comment.locale().isEmpty() ? null : comment.locale(),
                comment.draft(),
                revision,
                comment.section(),
                comment.text(),
                comment.inReplyTo(),
                comment.author(),
                comment.at(),
                comment.resolvedBy(),
                comment.resolvedAt());
    }
}
