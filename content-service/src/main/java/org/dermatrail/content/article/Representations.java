package org.dermatrail.content.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.dermatrail.content.rendering.ArticleMarkdown;
import org.dermatrail.content.rendering.ArticlePage;

/**
 * The representations of revisions, kept for the next reader as long as there is room. What is kept is never out of
 * date: its key names the latest change of the article, and whoever asks has just read that from the database.
 */
@ApplicationScoped
class Representations {

    /** What a key and an entry take beside the bytes, roughly. */
    private static final int OVERHEAD = 200;

    private final AsyncCache<Key, Optional<Representation>> kept;
    private final Editions editions;
    private final Lookups lookups;
    private final ObjectMapper json;

    Representations(Editions editions, Lookups lookups, ObjectMapper json, ReadingConfig config) {
        this.editions = editions;
        this.lookups = lookups;
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.kept())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .<Key, Optional<Representation>>weigher((key, found) -> OVERHEAD
                        + found.map(representation -> representation.body().length)
                                .orElse(0))
                .buildAsync();
    }

    /** A revision's state depends on how its article stands, whose number changes with every change. */
    private record Key(String slug, Standing standing, int revision, Language language, Format format) {}

    /** The revision in this language and format; empty where the article has none of this number. */
    CompletionStage<Optional<Representation>> of(
            String slug, Standing standing, int revision, Language language, Format format) {
        return kept.get(
                new Key(slug, standing, revision, language, format),
                (key, executor) -> lookups.send(() -> make(key)).toCompletableFuture());
    }

    private Optional<Representation> make(Key key) {
        return editions.find(key.slug(), key.revision(), key.language()).map(found -> represent(key, found));
    }

    private Representation represent(Key key, Rendition rendition) {
        Revision original = rendition.original();
        boolean current = ArticleView.state(key.standing(), original).equals("published");
        Instant modified = current ? editions.modified(key.slug(), original.number()) : null;
        boolean later = modified != null && rendition.publishedAt().isAfter(modified);
        return Representation.of(
                body(key, rendition), key.format(), rendition, later ? rendition.publishedAt() : modified);
    }

    private byte[] body(Key key, Rendition rendition) {
        return switch (key.format()) {
            case JSON -> json(ArticleView.of(key.standing(), rendition));
            case HTML ->
                ArticlePage.of(ArticleView.edition(key.standing(), rendition)).getBytes(UTF_8);
            case MARKDOWN ->
                ArticleMarkdown.of(ArticleView.edition(key.standing(), rendition))
                        .getBytes(UTF_8);
        };
    }

    private byte[] json(ArticleView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An article could not be written", impossible);
        }
    }
}
