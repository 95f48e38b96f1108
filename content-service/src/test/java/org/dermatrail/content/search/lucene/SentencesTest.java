package org.dermatrail.content.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @Property
    void noLetterChangesItsPlace(@ForAll String text) {
        String apart = Sentences.apart(text);

        assertThat(apart).hasSameSizeAs(text);
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                assertThat(apart.charAt(at)).isEqualTo(text.charAt(at));
            }
        }
    }
}
