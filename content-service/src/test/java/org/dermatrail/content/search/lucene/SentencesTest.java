package org.dermatrail.content.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aSentenceEndsAtItsStopAndALineAtItsEnd() {
        String text =
                "A first sentence that is long enough to stand alone. And then a second one\nwith a line of its own";

        assertThat(Sentences.apart(text).split("\n"))
                .containsExactly(
                        "A first sentence that is long enough to stand alone.",
                        "And then a second one",
                        "with a line of its own");
    }

    @Test
    void whatHasNoStopIsCutAtASpace() {
        String apart = Sentences.apart("word ".repeat(500));

        assertThat(Stream.of(apart.split("\n"))).allMatch(part -> part.length() <= 250);
    }
}
