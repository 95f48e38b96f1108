package org.dermatrail.content.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an article.
 *
 * @param locale the language of the translation that it was done to, null for the article's own text
 * @param draft the draft that it was done to
 * @param revision the number that the change took, where readers notice it
 * @param step a {@link Word}, unless a stored row was tampered with
 * @param actor the subject of the token
 */
public record Deed(
        String slug,
        @Nullable String locale,
        @Nullable UUID draft,
        @Nullable Integer revision,
        String step,
        String actor,
        Instant at,
        @Nullable String reason) {

    /** What was just done. */
    public Deed(
            String slug,
            @Nullable String locale,
            @Nullable UUID draft,
            @Nullable Integer revision,
            Word step,
            String actor,
            Instant at,
            @Nullable String reason) {
        this(slug, locale, draft, revision, step.toString(), actor, at, reason);
    }

    /** What was just done to the article's own text. */
    public Deed(
            String slug,
            @Nullable UUID draft,
            @Nullable Integer revision,
            Word step,
            String actor,
            Instant at,
            @Nullable String reason) {
        this(slug, null, draft, revision, step, actor, at, reason);
    }
}
