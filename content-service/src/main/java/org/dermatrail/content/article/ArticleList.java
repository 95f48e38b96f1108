package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.translation.TranslatedHead;
import org.dermatrail.content.translation.Translations;
import org.jspecify.annotations.Nullable;

/** The published articles, page by page, in the words of the language that a reader asks for. */
@ApplicationScoped
class ArticleList {

    private final Articles articles;
    private final Translations translations;

    ArticleList(Articles articles, Translations translations) {
        this.articles = articles;
        this.translations = translations;
    }

    /** @param locale only articles that can be read in this language, in its words */
    @Transactional
    List<ArticleSummary> page(@Nullable String condition, @Nullable String locale, Keyset keyset) {
        List<ArticleSummary> page = articles.page(condition, locale, keyset);
        if (locale == null) {
            return page;
        }
        Map<String, TranslatedHead> translated = translations.among(
                page.stream()
                        .filter(summary -> !summary.locale().equals(locale))
                        .map(ArticleSummary::slug)
                        .toList(),
                locale);
        return page.stream()
                .map(summary -> {
                    TranslatedHead translation = translated.get(summary.slug());
                    return translation == null ? summary : summary.in(translation);
                })
                .toList();
    }
}
