package org.dermatrail.content.article;

import java.time.Instant;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the language that a reader gets it in.
 *
 * @param original the article's own text; of a stale translation, the one that took the place of what it translates
 * @param translation null where the reader gets the article's own text
 * @param then whether the translation is shown as it was while the original was the current revision
 */
record Rendition(Revision original, @Nullable Translation translation, boolean then) {

    Rendition(Revision original, @Nullable Translation translation) {
        this(original, translation, false);
    }

    Manuscript manuscript() {
        return translation == null ? original.manuscript() : translation.manuscript();
    }

    /** The revision whose words these are, translated or not. */
    int revision() {
        return translation == null ? original.number() : translation.revision();
    }

    String author() {
        return translation == null ? original.author() : translation.author();
    }

    String reviewer() {
        return translation == null ? original.reviewer() : translation.reviewer();
    }

    /** Whether anybody here has reviewed these words. */
    boolean isReviewed() {
        return !reviewer().isEmpty();
    }

    Instant publishedAt() {
        return translation == null ? original.publishedAt() : translation.publishedAt();
    }

    /** What a reader of a translation has to know; null of the article's own text. */
    @Nullable
    TranslationNote note(Standing standing) {
        if (translation == null) {
            return null;
        }
        if (then) {
            return TranslationNote.of(translation, original.number());
        }
        boolean stale = switch (standing) {
            case Standing.Published now -> translation.revision() != now.revision();
            case Standing.Withdrawn ignored -> true;
        };
        return new TranslationNote(translation.revision(), stale);
    }
}
