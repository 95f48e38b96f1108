package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.dermatrail.content.rendering.Idiom;
import org.dermatrail.content.rendering.Saying;
import org.dermatrail.content.search.Found;
import org.dermatrail.content.search.Found.Hit;
import org.dermatrail.content.search.SearchQuery;

/**
 * One search. The words are mended, all articles that match are counted, and the best of them are ranked again with their
 * best claims, since a claim that says it all in one sentence is worth more than the same words far apart.
 */
final class Retrieval {

    private static final int MOST_WORDS = 32;
    private static final int RANKED_AGAIN = 20;

    /** The score that is shown as one half. */
    private static final double MIDDLING = 20;

    private final Questions questions;
    private final Mending mending;
    private final Snippets snippets;
    private final Counting counting;

    Retrieval(Analyzers analyzers, Counting counting) {
        this.questions = new Questions(analyzers);
        this.mending = new Mending(analyzers);
        this.snippets = new Snippets(analyzers);
        this.counting = counting;
    }

    Found search(IndexSearcher searcher, IndexSearcher claimSearcher, SearchQuery asked, List<Language> languages)
            throws IOException {
        String words = firstWords(asked.text());
        Optional<String> mended = mending.mend(words, searcher.getIndexReader(), languages);
        List<String> wordings = Stream.concat(Stream.of(words), mended.stream()).toList();
        Query query = articles(wordings, asked.filter(), languages);
        Object[] collected = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(
                                Math.max(RANKED_AGAIN, asked.offset() + asked.limit()), Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        TopDocs top = (TopDocs) collected[0];
        List<Candidate> ranked = Candidate.of(top.scoreDocs, new Values(searcher.getIndexReader()));
        BestClaims claims = BestClaims.of(
                claimSearcher, claims(wordings, languages), asked.filter(), Candidate.keys(ranked, RANKED_AGAIN));
        List<Candidate> page = Candidate.rankedAgain(ranked, RANKED_AGAIN, claims).stream()
                .skip(asked.offset())
                .limit(asked.limit())
                .toList();
        return new Found(
                top.totalHits.value(),
                mended.orElse(null),
                hits(searcher, page, query, languages, claims),
                counting.count(searcher.getIndexReader(), (FacetsCollector) collected[1]));
    }

    /** Nobody's question has more different words than this; without a limit a text could be sent to keep us busy. */
    private static String firstWords(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return words.size() <= MOST_WORDS
                ? text
                : words.stream().distinct().limit(MOST_WORDS).collect(Collectors.joining(" "));
    }

    private List<Hit> hits(
            IndexSearcher searcher, List<Candidate> page, Query query, List<Language> languages, BestClaims claims)
            throws IOException {
        Values values = new Values(searcher.getIndexReader());
        Map<Integer, String> marked = snippets.of(
                searcher, query, page.stream().map(Candidate::document).toList(), languages);
        List<Hit> hits = new ArrayList<>();
        for (Candidate hit : page) {
            int document = hit.document();
            boolean stale = values.number(document, Fields.STALE) == 1;
            hits.add(new Hit(
                    hit.slug(),
                    Math.toIntExact(values.number(document, Fields.REVISION)),
                    hit.locale(),
                    hit.reviewed(),
                    stale,
                    stale ? Idiom.of(hit.locale()).say(Saying.STALE_TRANSLATION) : null,
                    values.text(document, Fields.TITLE),
                    marked.getOrDefault(document, ""),
                    Math.round(1000 * hit.score() / (hit.score() + MIDDLING)) / 1000.0,
                    claims.best(hit.key())));
        }
        return hits;
    }

    private Query articles(List<String> wordings, SearchQuery.Filter filter, List<Language> languages) {
        List<Query> ways = languages.stream()
                .flatMap(language -> wordings.stream().map(words -> questions.articles(language, words)))
                .toList();
        BooleanQuery.Builder filtered = new BooleanQuery.Builder();
        filtered.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
        Filters.ofArticles(filter, filtered);
        return FunctionScoreQuery.boostByValue(filtered.build(), DoubleValuesSource.fromFloatField(Fields.WEIGHT));
    }

    private Query claims(List<String> wordings, List<Language> languages) {
        return new DisjunctionMaxQuery(
                languages.stream()
                        .map(language -> questions.claims(language, wordings.getLast()))
                        .toList(),
                0);
    }
}
