package org.dermatrail.content.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into queries. Every word, with all that stands for it, is one clause over all fields: where it matches best
 * counts most. An article has to match half of the words at least, so that one common word does not bring in texts about
 * something else.
 */
final class Questions {

    /** What a match in a field counts for. */
    private static final Map<String, Float> OF_ARTICLES =
            weights(Fields.TITLE, F("t", 3f), Fields.GIST, F("g", 1.5f), Fields.BODY, F("b", 1f));

    private static final Map<String, Float> OF_CLAIMS =
            weights(Fields.STATEMENT, F("s", 1f), Fields.CLAIM_WORDS, F("w", 0.8f), Fields.CONTEXT, F("c", 2f));

    static float F(String n, float d) {
        String v = System.getProperty("lab." + n);
        return v == null ? d : Float.parseFloat(v);
    }

    private static final float TIE = 0.3f;
    private static final int MOST_NEEDED = 6;

    private final Analyzers analyzers;

    Questions(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** The articles that the words are about. */
    Query articles(Language language, String text) {
        List<Query> clauses = clauses(language, text, OF_ARTICLES);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(clause, Occur.SHOULD));
        int words = Math.min(clauses.size(), MOST_NEEDED);
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
        clauses(language, words, OF_CLAIMS).forEach(clause -> any.add(clause, Occur.SHOULD));
        return any.build();
    }

    private List<Query> clauses(Language language, String words, Map<String, Float> weights) {
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
        float tie = weights == OF_CLAIMS ? F("ct", 0f) : F("tie", TIE);
        return places.stream()
                .<Query>map(place -> new DisjunctionMaxQuery(place, tie))
                .toList();
    }

    private List<Query> clauses(Language language, String field, String words) {
        QueryBuilder builder = new QueryBuilder(analyzers.questions(language));
        builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
        @Nullable Query query = builder.createBooleanQuery(field, words);
        if (query == null || query instanceof MatchNoDocsQuery) {
            return List.of();
        }
        return query instanceof BooleanQuery all
                ? all.clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }

    private static Map<String, Float> weights(Object... pairs) {
        Map<String, Float> weights = new LinkedHashMap<>();
        for (int pair = 0; pair < pairs.length; pair += 2) {
            weights.put((String) pairs[pair], (Float) pairs[pair + 1]);
        }
        return weights;
    }
}
