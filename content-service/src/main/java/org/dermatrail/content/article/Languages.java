package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dermatrail.content.rendering.Idiom;
import org.dermatrail.content.translation.Translated;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Chooses the language in which a reader gets an article. Whoever wishes for none costs no question to the database. */
@ApplicationScoped
class Languages {

    /**
     * What a reader asks for.
     *
     * @param locale exactly this language, or nothing
     * @param acceptLanguage the best of these, or else the article's own
     */
    record Wish(@Nullable String locale, @Nullable String acceptLanguage) {

        /** The language in which the service itself speaks to whoever wishes this. */
        Idiom idiom() {
            return Idiom.of(locale == null ? AcceptLanguage.choose(acceptLanguage, Idiom.LANGUAGES) : locale);
        }

        boolean isNone() {
            return locale == null && acceptLanguage == null;
        }
    }

    private final Articles articles;
    private final Translations translations;

    Languages(Articles articles, Translations translations) {
        this.articles = articles;
        this.translations = translations;
    }

    /**
     * The language for a revision.
     *
     * @param latest whether the latest translation will do although the article was revised since
     */
    @Transactional
    Language choose(String slug, int revision, boolean latest, Wish wish) {
        String own = articles.locale(slug, revision).orElse(null);
        if (own == null || wish.isNone() || own.equals(wish.locale())) {
            return new Language.Own();
        }
        List<String> offered = Stream.concat(
                        Stream.of(own), translations.into(slug).stream().map(Translated::locale))
                .toList();
        String wanted = wish.locale() == null ? AcceptLanguage.choose(wish.acceptLanguage(), offered) : wish.locale();
        if (own.equals(wanted)) {
            return new Language.Own();
        }
        Optional<Language> found = (latest ? translations.of(slug, wanted) : translations.of(slug, wanted, revision))
                .map(translation -> new Language.Of(translation.locale(), translation.number()));
        return found.orElseGet(() -> wish.locale() == null ? new Language.Own() : new Language.Missing(offered));
    }

    /** The translation that was chosen. */
    @Transactional
    Optional<Translation> translation(String slug, Language.Of language) {
        return translations.numbered(slug, language.locale(), language.number());
    }
}
