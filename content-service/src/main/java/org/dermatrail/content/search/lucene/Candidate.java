package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;

/**
 * An article that may become a hit.
 *
 * @param key its slug and locale
 */
record Candidate(int document, String key, boolean reviewed, double score) {

    static List<Candidate> of(ScoreDoc[] found, Values values) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc hit : found) {
            boolean reviewed = values.number(hit.doc, Fields.REVIEWED) == 1;
            candidates.add(new Candidate(hit.doc, values.text(hit.doc, Fields.KEY), reviewed, hit.score));
        }
        return candidates;
    }

    static Set<String> keys(List<Candidate> candidates, int most) {
        return candidates.stream().limit(most).map(Candidate::key).collect(Collectors.toSet());
    }

    /** The first ones in the order of their own score and that of their best claim together, the others as they were. */
    static List<Candidate> rankedAgain(List<Candidate> candidates, int first, BestClaims claims) {
        Stream<Candidate> again = candidates.stream()
                .limit(first)
                .map(candidate -> candidate.with(claims.score(candidate.key())))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed());
        return Stream.concat(again, candidates.stream().skip(first)).toList();
    }

    String slug() {
        return key.substring(0, key.indexOf('/'));
    }

    String locale() {
        return key.substring(key.indexOf('/') + 1);
    }

    private Candidate with(float claim) {
        float weight = reviewed ? Documents.REVIEWED_WEIGHT : Documents.UNREVIEWED_WEIGHT;
        return new Candidate(document, key, reviewed, score + weight * claim);
    }
}
