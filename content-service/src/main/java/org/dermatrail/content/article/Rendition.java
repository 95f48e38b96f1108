package org.dermatrail.content.article;

import java.time.Instant;
import org.dermatrail.content.translation.Translation;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the language that a reader gets it in.
 *
 * @param original the article's own text; of a stale translation, the one that took the place of what it translates
 * @param translation null where the reader gets the article's own text
 */
record Rendition(Revision original, @Nullable Translation translation) {

    String locale() {
        return translation == null ? original.manuscript().locale() : translation.locale();
    }

    Instant publishedAt() {
        return translation == null ? original.publishedAt() : translation.publishedAt();
    }

    /** What the entity tag says of it, different whenever a reader would see anything else. */
    String tag(Article article) {
        String state = original.number() + "." + ArticleView.state(article, original);
        return translation == null
                ? state
                : state + "." + translation.locale() + "." + translation.revision() + "." + translation.number();
    }

    ArticleView.@Nullable TranslationNote note(Article article) {
        return translation == null
                ? null
                : new ArticleView.TranslationNote(translation.revision(), translation.revision() != article.revision());
    }
}
