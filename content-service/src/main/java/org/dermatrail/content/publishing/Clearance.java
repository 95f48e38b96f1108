package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Standing;

/**
 * The last look at an approved draft before readers get it, whether somebody publishes it or its time has come: what
 * may speak against it although its stage allows it.
 */
@ApplicationScoped
class Clearance {

    /**
     * Why a draft is not published.
     *
     * @param outcome the answer to whoever asks for it
     * @param remark the same in words, left at a draft that was to be published by itself
     */
    record Objection(Outcome outcome, String remark) {}

    private final Articles articles;

    Clearance(Articles articles) {
        this.articles = articles;
    }

    Optional<Objection> objection(Draft draft) {
        Article article = articles.of(draft.key().slug()).orElse(null);
        if (draft.base() != (article == null ? 0 : article.revision())) {
            return Optional.of(new Objection(
                    new Outcome.OutOfDate(), "The article changed after the draft was written; bring it up to date."));
        }
        if (draft.key().isTranslation() && !(article != null && article.standing() instanceof Standing.Published)) {
            return Optional.of(new Objection(new Outcome.OutOfDate(), "The article is not published."));
        }
        return Optional.empty();
    }
}
