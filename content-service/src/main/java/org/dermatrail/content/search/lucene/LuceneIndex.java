package org.dermatrail.content.search.lucene;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.IndexSearcher;
import org.dermatrail.content.search.Found;
import org.dermatrail.content.search.PublishedText;
import org.dermatrail.content.search.SearchIndex;
import org.dermatrail.content.search.SearchQuery;
import org.dermatrail.content.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** The index of one replica, in memory: it is built anew at every start, so there is nothing to keep on a disk. */
@ApplicationScoped
class LuceneIndex implements SearchIndex {

    /** No article has it. */
    private static final String NO_SLUG = "";

    /** Far above what the most words that are taken can come to with all that stands for them. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Analyzers analyzers = new Analyzers();
    private final Counting counting = new Counting();
    private final Documents documents = new Documents(counting.config());
    private final Retrieval retrieval = new Retrieval(analyzers, counting);
    private final Suggesting suggesting = new Suggesting(analyzers.asWritten());
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();
    private final Set<Language> languages = ConcurrentHashMap.newKeySet();
    private final Shelf articles;
    private final Shelf claims;

    LuceneIndex() {
        try {
            articles = new Shelf(analyzers.texts());
            claims = new Shelf(analyzers.texts());
            articles.put(NO_SLUG, List.of(vocabulary()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public synchronized void put(String slug, List<PublishedText> texts) {
        int revision = texts.stream().mapToInt(PublishedText::revision).max().orElse(0);
        if (texts.isEmpty() || revision < revisions.getOrDefault(slug, 0)) {
            return;
        }
        change(() -> {
            List<Document> written = new ArrayList<>();
            List<Document> stated = new ArrayList<>();
            for (PublishedText text : texts) {
                written.add(documents.article(text));
                stated.addAll(documents.claims(text));
                languages.add(Language.of(text.manuscript().locale()));
            }
            claims.put(slug, stated);
            articles.put(slug, written);
            revisions.put(slug, revision);
        });
    }

    @Override
    public synchronized void remove(String slug) {
        if (revisions.remove(slug) != null) {
            change(() -> {
                articles.remove(slug);
                claims.remove(slug);
            });
        }
    }

    @Override
    public void refresh() {
        change(() -> {
            claims.refresh();
            articles.refresh();
        });
    }

    @Override
    public Set<String> slugs() {
        return Set.copyOf(revisions.keySet());
    }

    @Override
    public Found search(SearchQuery query) {
        List<Language> spoken = spoken(query.filter().locale());
        return spoken.isEmpty() || revisions.isEmpty()
                ? Found.nothing()
                : read(articles, found -> read(claims, stated -> retrieval.search(found, stated, query, spoken)));
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return read(articles, searcher -> suggesting.suggest(searcher.getIndexReader(), typed, most));
    }

    @Override
    public long bytes() {
        try {
            return articles.bytes() + claims.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @PreDestroy
    void close() throws IOException {
        articles.close();
        claims.close();
    }

    private List<Language> spoken(@Nullable String locale) {
        return locale == null
                ? Language.ALL.stream().filter(languages::contains).toList()
                : List.of(Language.of(locale));
    }

    /** A change of what is kept in memory, which can't fail as a disk can. */
    private interface Change {
        void make() throws IOException;
    }

    /** What is done with the documents as they were at one moment. */
    private interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T read(Shelf shelf, Reading<T> reading) {
        try {
            IndexSearcher searcher = shelf.take();
            try {
                return reading.with(searcher);
            } finally {
                shelf.giveBack(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Words that are no slips though no text may have them; with the values that every document has, however empty. */
    private static Document vocabulary() {
        Document document = new Document();
        Stream.of(Fields.KEY, Fields.TITLE).forEach(field -> document.add(Values.text(field, "")));
        Stream.of(Fields.REVISION, Fields.REVIEWED).forEach(field -> document.add(new NumericDocValuesField(field, 0)));
        document.add(new FloatDocValuesField(Fields.WEIGHT, 0));
        document.add(new StringField(Fields.SLUG, NO_SLUG, Field.Store.NO));
        document.add(new TextField(Fields.SPELLING, String.join(" ", Vocabulary.words()), Field.Store.NO));
        return document;
    }
}
