package org.dermatrail.content.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SentencesPropertyTest {

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
