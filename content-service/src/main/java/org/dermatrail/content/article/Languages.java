package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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

    /** Which translation into a language goes with a revision. */
    sealed interface Choice {

        /** The latest, also where the article was revised since. */
        record Latest() implements Choice {}

        /** The latest of this very revision. */
        record OfRevision() implements Choice {}

        /** The latest that was published before a time, also where the article had been revised by then. */
        record Before(Instant time) implements Choice {}
    }

    private final Articles articles;
    private final Translations translations;

    Languages(Articles articles, Translations translations) {
        this.articles = articles;
        this.translations = translations;
    }

    /** The language for a revision. */
    @Transactional
    Language choose(String slug, int revision, Choice choice, Wish wish) {
        String own = articles.locale(slug, revision).orElse(null);
        if (own == null || wish.isNone() || own.equals(wish.locale())) {
            return new Language.Own();
        }
        List<String> offered =
                Stream.concat(Stream.of(own), others(slug, choice).stream()).toList();
        String wanted = wish.locale() == null ? AcceptLanguage.choose(wish.acceptLanguage(), offered) : wish.locale();
        if (own.equals(wanted)) {
            return new Language.Own();
        }
        return find(slug, wanted, revision, choice)
                .orElseGet(() -> wish.locale() == null ? new Language.Own() : new Language.Missing(offered));
    }

    private List<String> others(String slug, Choice choice) {
        return switch (choice) {
            case Choice.Latest ignored -> locales(slug);
            case Choice.OfRevision ignored -> locales(slug);
            case Choice.Before before -> translations.into(slug, before.time());
        };
    }

    private List<String> locales(String slug) {
        return translations.into(slug).stream().map(Translated::locale).toList();
    }

    private Optional<Language> find(String slug, String locale, int revision, Choice choice) {
        return switch (choice) {
            case Choice.Latest ignored -> translations.of(slug, locale).map(Languages::now);
            case Choice.OfRevision ignored ->
                translations.of(slug, locale, revision).map(Languages::now);
            case Choice.Before before ->
                translations
                        .of(slug, locale, before.time())
                        .map(translation -> new Language.Then(locale, translation.number()));
        };
    }

    private static Language now(Translation translation) {
        return new Language.Of(translation.locale(), translation.number());
    }

    /** The translation that was chosen. */
    @Transactional
    Optional<Translation> translation(String slug, String locale, int number) {
        return translations.numbered(slug, locale, number);
    }
}
