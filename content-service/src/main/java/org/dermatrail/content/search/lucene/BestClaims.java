package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dermatrail.content.search.Found.HitClaim;
import org.dermatrail.content.search.SearchQuery;

/** The claims of some articles in the order in which they match. Hidden ones are no documents, so none can come up. */
final class BestClaims {

    private static final int OF_ONE_ARTICLE = 5;
    private static final int LOOKED_AT = 500;

    private final Values values;
    private final Map<String, List<ScoreDoc>> byArticle = new HashMap<>();

    private BestClaims(Values values) {
        this.values = values;
    }

    /** Asks for the claims of articles, named by their keys. */
    static BestClaims of(IndexSearcher searcher, Query words, SearchQuery.Filter filter, Set<String> articles)
            throws IOException {
        Values values = new Values(searcher.getIndexReader());
        BestClaims claims = new BestClaims(values);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words, Occur.MUST);
        query.add(
                new TermInSetQuery(
                        Fields.SLUG, articles.stream().map(BestClaims::slug).toList()),
                Occur.FILTER);
        Filters.ofClaims(filter, query);
        for (ScoreDoc claim : searcher.search(query.build(), LOOKED_AT).scoreDocs) {
            claims.byArticle
                    .computeIfAbsent(values.text(claim.doc, Fields.KEY), none -> new ArrayList<>())
                    .add(claim);
        }
        return claims;
    }

    /** How well the best claim of an article matches, 0 where none does. */
    float score(String article) {
        List<ScoreDoc> claims = byArticle.getOrDefault(article, List.of());
        return claims.isEmpty() ? 0 : claims.getFirst().score;
    }

    List<HitClaim> best(String article) throws IOException {
        List<HitClaim> best = new ArrayList<>();
        for (ScoreDoc claim : byArticle.getOrDefault(article, List.of())) {
            if (best.size() < OF_ONE_ARTICLE) {
                best.add(new HitClaim(
                        values.text(claim.doc, Fields.CLAIM_ID), values.text(claim.doc, Fields.STATEMENT)));
            }
        }
        return best;
    }

    private static BytesRef slug(String article) {
        return new BytesRef(article.substring(0, article.indexOf('/')));
    }
}
