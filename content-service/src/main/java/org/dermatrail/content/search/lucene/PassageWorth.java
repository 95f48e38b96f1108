package org.dermatrail.content.search.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Scores passages by the same formula as Lucene's own scorer, which takes 32 KiB for the words of every single passage: most
 * of what a search used to take, and the reason why its slowest answers waited for the collector.
 */
final class PassageWorth extends PassageScorer {

    @Override
    public float score(Passage passage, int contentLength) {
        BytesRef[] words = passage.getMatchTerms();
        Map<BytesRef, Integer> inPassage = new LinkedHashMap<>();
        Map<BytesRef, Integer> inText = new LinkedHashMap<>();
        for (int match = 0; match < passage.getNumMatches(); match++) {
            inPassage.merge(words[match], 1, Integer::sum);
            inText.put(words[match], passage.getMatchTermFreqsInDoc()[match]);
        }
        double score = 0;
        for (Map.Entry<BytesRef, Integer> word : inPassage.entrySet()) {
            score += tf(word.getValue(), passage.getLength())
                    * weight(contentLength, inText.getOrDefault(word.getKey(), 1));
        }
        return (float) (score * norm(passage.getStartOffset()));
    }
}
