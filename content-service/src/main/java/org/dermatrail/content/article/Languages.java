package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.translation.Translated;
import org.dermatrail.content.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Finds the language in which a reader gets an article. Whoever wishes for none costs no question to the database. */
@ApplicationScoped
class Languages {

    /**
     * What a reader asks for.
     *
     * @param locale exactly this language, or nothing
     * @param acceptLanguage the best of these, or else the article's own
     * @param latest whether the latest translation will do although the article was revised since
     */
    record Wish(@Nullable String locale, @Nullable String acceptLanguage, boolean latest) {}

    private final Translations translations;

    Languages(Translations translations) {
        this.translations = translations;
    }

    /** The revision as it is wished for; empty where it is not there in exactly that language. */
    Optional<Rendition> find(Revision revision, Wish wish) {
        String own = revision.manuscript().locale();
        Rendition original = new Rendition(revision, null);
        if (own.equals(wish.locale()) || (wish.locale() == null && wish.acceptLanguage() == null)) {
            return Optional.of(original);
        }
        if (wish.locale() != null) {
            return translated(revision, wish.locale(), wish.latest());
        }
        String best = AcceptLanguage.choose(wish.acceptLanguage(), of(revision.manuscript()));
        return own.equals(best)
                ? Optional.of(original)
                : translated(revision, best, wish.latest()).or(() -> Optional.of(original));
    }

    /** All languages of an article, its own first. */
    List<String> of(Manuscript manuscript) {
        return Stream.concat(
                        Stream.of(manuscript.locale()),
                        translations.into(manuscript.slug()).stream().map(Translated::locale))
                .toList();
    }

    private Optional<Rendition> translated(Revision revision, String locale, boolean latest) {
        String slug = revision.manuscript().slug();
        return (latest ? translations.of(slug, locale) : translations.of(slug, locale, revision.number()))
                .map(translation -> new Rendition(revision, translation));
    }
}
