package org.dermatrail.content.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.dermatrail.content.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** What a document has to have. Kind and certainty are asked of one and the same claim, so they are marked together. */
final class Filters {

    private Filters() {}

    static String kind(String kind) {
        return kind + "/";
    }

    static String certainty(String certainty) {
        return "/" + certainty;
    }

    static String both(String kind, String certainty) {
        return kind + "/" + certainty;
    }

    static void ofArticles(SearchQuery.Filter filter, BooleanQuery.Builder query) {
        require(query, Fields.CONDITION, filter.condition());
        require(query, Fields.TREATMENT, filter.treatment());
        require(query, Fields.LOCALE, filter.locale());
        ofClaims(filter, query);
    }

    static void ofClaims(SearchQuery.Filter filter, BooleanQuery.Builder query) {
        String kind = filter.kind();
        String certainty = filter.certainty();
        if (kind != null || certainty != null) {
            require(query, Fields.KIND, (kind == null ? "" : kind) + "/" + (certainty == null ? "" : certainty));
        }
    }

    private static void require(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
