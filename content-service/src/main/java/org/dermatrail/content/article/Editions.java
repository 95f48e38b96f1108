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

    Editions(Articles articles) {
        this.articles = articles;
    }

    @Transactional
    Optional<Revision> find(String slug, int number) {
        return articles.revision(slug, number);
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
