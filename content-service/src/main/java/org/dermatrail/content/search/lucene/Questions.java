package org.dermatrail.content.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Turns words into queries. Every word, with all that stands for it, is one clause over all fields: where it matches best
 * counts most. An article has to match half of the words and deal with one of them, or match all, so that common words do not
 * bring in texts about something else.
 */
final class Questions {

    /** What a match in a field counts for. */
    private static final Map<String, Float> OF_ARTICLES = Map.of(Fields.TITLE, 3f, Fields.GIST, 1.5f, Fields.BODY, 1f);

    /** What a claim shares with its whole article tells it from no other claim there, so that match comes to the same. */
    private static final Map<String, Float> OF_CLAIMS =
            Map.of(Fields.STATEMENT, 1f, Fields.CLAIM_WORDS, 0.8f, Fields.CONTEXT, 3f);

    private static final float ARTICLE_TIE = 0.3f;
    private static final float CLAIM_TIE = 0.1f;
    private static final int MOST_NEEDED = 6;

    private final Analyzers analyzers;

    Questions(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** The articles that the words are about. */
    Query articles(Language language, String text) {
        List<Query> clauses = clauses(language, text, OF_ARTICLES, ARTICLE_TIE);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(clause, Occur.SHOULD));
        int words = Math.min(clauses.size(), MOST_NEEDED);
        // That it deals with one of the words stands in for the other half of them.
        int half = (words + 1) / 2;
        Query about =
                new BoostQuery(new DisjunctionMaxQuery(clauses(language, language.field(Fields.ABOUT), text), 0), 0);
        for (int standIn = half; standIn < words; standIn++) {
            all.add(about, Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(words).build();
    }

    /** The claims that the words are about, one word being enough. */
    Query claims(Language language, String words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses(language, words, OF_CLAIMS, CLAIM_TIE).forEach(clause -> any.add(clause, Occur.SHOULD));
        return any.build();
    }

    private List<Query> clauses(Language language, String words, Map<String, Float> weights, float tie) {
        List<List<Query>> places = new ArrayList<>();
        weights.forEach((name, weight) -> {
            List<Query> found = clauses(language, language.field(name), words);
            for (int word = 0; word < found.size(); word++) {
                if (places.size() <= word) {
                    places.add(new ArrayList<>());
                }
                places.get(word).add(new BoostQuery(found.get(word), weight));
            }
        });
        return places.stream()
                .<Query>map(place -> new DisjunctionMaxQuery(place, tie))
                .toList();
    }

    private List<Query> clauses(Language language, String field, String words) {
        QueryBuilder builder = new OneOfSeveral(analyzers.questions(language));
        builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
        Query query = builder.createBooleanQuery(field, words);
        if (query == null || query instanceof MatchNoDocsQuery) {
            return List.of();
        }
        return query instanceof BooleanQuery all
                ? all.clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }

    /** Of several ways to say the same, the one that matches best counts, not all together. */
    private static final class OneOfSeveral extends QueryBuilder {

        OneOfSeveral(Analyzer analyzer) {
            super(analyzer);
        }

        @Override
        protected Query newGraphSynonymQuery(Iterator<Query> ways) {
            List<Query> either = new ArrayList<>();
            ways.forEachRemaining(either::add);
            return new DisjunctionMaxQuery(either, 0);
        }
    }
}
