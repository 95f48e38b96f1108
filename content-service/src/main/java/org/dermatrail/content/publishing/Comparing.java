package org.dermatrail.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.manuscript.Difference;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Compares a draft with what it is to replace. */
@ApplicationScoped
class Comparing {

    /**
     * What the draft changes.
     *
     * @param from the revision that it was compared with
     * @param fromLocale the language of the text that it was compared with
     */
    record Comparison(String slug, @Nullable String locale, int from, String fromLocale, Difference difference) {}

    private final Drafts drafts;
    private final Articles articles;
    private final Translations translations;

    Comparing(Drafts drafts, Articles articles, Translations translations) {
        this.drafts = drafts;
        this.articles = articles;
        this.translations = translations;
    }

    /** Empty where there is no draft, or nothing was published yet. */
    @Transactional
    Optional<Comparison> draft(TextKey key) {
        return drafts.of(key)
                .flatMap(draft -> translation(key)
                        .map(before -> comparison(key, before.revision(), before.manuscript(), draft))
                        .or(() -> articles.latest(key.slug()).map(before -> comparison(key, before, draft))));
    }

    private Optional<Translation> translation(TextKey key) {
        return key.isTranslation() ? translations.of(key.slug(), key.locale()) : Optional.empty();
    }

    private static Comparison comparison(TextKey key, Revision before, Draft draft) {
        return comparison(key, before.number(), before.manuscript(), draft);
    }

    private static Comparison comparison(TextKey key, int from, Manuscript before, Draft draft) {
        return new Comparison(
                key.slug(), key.translatedTo(), from, before.locale(), Difference.between(before, draft.manuscript()));
    }
}
