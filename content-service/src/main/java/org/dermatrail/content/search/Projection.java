package org.dermatrail.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps the index like the database. An event only says which article to read again, and what is read is the current
 * state; so events may come twice, late or in any order. Used by one thread at a time.
 */
@ApplicationScoped
class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class);

    /** How many questions are asked at most before a replica takes requests. */
    private static final int WARMING = 300;

    private final SearchIndex index;
    private final PublishedTexts texts;
    private final int batch;
    private volatile boolean complete;

    Projection(SearchIndex index, PublishedTexts texts, SearchConfig config) {
        this.index = index;
        this.texts = texts;
        this.batch = config.batch();
    }

    /** Whether everything that was published has been in the index at least once. */
    boolean isComplete() {
        return complete;
    }

    /** Takes in every published article and forgets what is published no longer. Searches go on meanwhile. */
    void rebuild() throws SQLException {
        Set<String> gone = new HashSet<>(index.slugs());
        List<String> titles = new ArrayList<>();
        List<PublishedText> page = texts.after("", batch);
        while (!page.isEmpty()) {
            put(page);
            page.stream()
                    .limit(WARMING - titles.size())
                    .forEach(text -> titles.add(text.manuscript().title()));
            page.forEach(text -> gone.remove(text.slug()));
            page = texts.after(page.getLast().slug(), batch);
        }
        gone.forEach(index::remove);
        index.refresh();
        if (!complete) {
            warm(titles);
        }
        complete = true;
    }

    /** Asks a few questions before anybody does, so that the first readers do not wait for code to be compiled. */
    private void warm(List<String> titles) {
        long hits = titles.stream()
                .mapToLong(title -> index.search(SearchQuery.of(title, SearchQuery.USUAL_LIMIT))
                        .total())
                .sum();
        LOG.infof(
                "The index is complete: %d articles; %d questions found %d",
                index.slugs().size(), titles.size(), hits);
    }

    /** Reads these articles again. Searches see them from the next {@link #show} on. */
    void update(Collection<String> changed) throws SQLException {
        List<String> slugs = List.copyOf(changed);
        for (int from = 0; from < slugs.size(); from += batch) {
            List<String> some = slugs.subList(from, Math.min(from + batch, slugs.size()));
            Set<String> gone = new HashSet<>(some);
            List<PublishedText> published = texts.of(some);
            put(published);
            published.forEach(text -> gone.remove(text.slug()));
            gone.forEach(index::remove);
        }
    }

    /** Lets searches see everything that was read so far. */
    void show() {
        index.refresh();
    }

    private void put(List<PublishedText> published) {
        published.stream().collect(Collectors.groupingBy(PublishedText::slug)).forEach(this::put);
    }

    /** An article that no engine can take must not keep the others from being found. */
    private void put(String slug, List<PublishedText> locales) {
        try {
            index.put(slug, locales);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The article %s cannot be put into the index", slug);
        }
    }
}
