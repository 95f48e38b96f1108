package org.dermatrail.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Revisions and their history, each look-up in a transaction of its own so that any thread may ask. */
@ApplicationScoped
class Editions {

    private final Articles articles;
    private final Languages languages;

    Editions(Articles articles, Languages languages) {
        this.articles = articles;
        this.languages = languages;
    }

    @Transactional
    Optional<Rendition> find(String slug, int number, Language language) {
        Optional<Revision> revision = articles.revision(slug, number);
        return switch (language) {
            case Language.Own ignored -> revision.map(own -> new Rendition(own, null));
            case Language.Of other ->
                revision.flatMap(own -> languages
                        .translation(slug, other.locale(), other.number())
                        .map(translation -> new Rendition(own, translation)));
            case Language.Then then ->
                revision.flatMap(own -> languages
                        .translation(slug, then.locale(), then.number())
                        .map(translation -> new Rendition(own, translation, true)));
            case Language.Missing ignored -> Optional.empty();
        };
    }

    /**
     * When this revision was made, in the whole seconds of HTTP and later than any earlier revision of the article: two
     * that were published within one second are still told apart by {@code If-Modified-Since}.
     */
    @Transactional
    Instant modified(String slug, int number) {
        return articles.published(slug, number).stream()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                .reduce((before, at) -> at.isAfter(before) ? at : before.plusSeconds(1))
                .orElseThrow();
    }
}
