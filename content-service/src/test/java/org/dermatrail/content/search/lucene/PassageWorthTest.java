package org.dermatrail.content.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageWorthTest {

    private static final List<String> WORDS = List.of("white", "patch", "spreading", "skin");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 17, 200})
    void aPassageIsWorthWhatLuceneSays(int matches) {
        Passage passage = new Passage();
        passage.setStartOffset(40);
        passage.setEndOffset(40 + 12 * (matches + 1));
        for (int match = 0; match < matches; match++) {
            int word = match * match % WORDS.size();
            passage.addMatch(40 + 12 * match, 45 + 12 * match, new BytesRef(WORDS.get(word)), 3 + word);
        }

        assertThat(new PassageWorth().score(passage, 9_000))
                .isCloseTo(new PassageScorer().score(passage, 9_000), within(1e-4f));
    }
}
