package org.dermatrail.content.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Difference.Change;
import org.dermatrail.content.manuscript.Difference.Entry;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Manuscript TEXT = ManuscriptFixture.article("text");

    @Test
    void aChangedFieldIsNamedWithBothValues() {
        Difference difference = Difference.between(TEXT, ManuscriptFixture.titled(TEXT, "Another title"));

        assertThat(difference.fields())
                .containsExactly(new Entry<>("title", Change.CHANGED, "Sun and skin", "Another title"));
        assertThat(difference.claims()).isEmpty();
    }

    @Test
    void aChangedBodyIsAChangeOfItsSection() {
        Difference difference = Difference.between(TEXT, ManuscriptFixture.withBody(TEXT, "Another body."));

        assertThat(difference.sections()).extracting(Entry::id).containsExactly("shade");
        assertThat(difference.sections()).extracting(Entry::change).containsExactly(Change.CHANGED);
    }

    @Test
    void anotherOrderIsToldWhereNothingElseChanged() {
        Claim one = ManuscriptFixture.claim("text/one", "One.", true);
        Claim two = ManuscriptFixture.claim("text/two", "Two.", true);

        Difference difference = Difference.between(
                ManuscriptFixture.withClaims(TEXT, one, two), ManuscriptFixture.withClaims(TEXT, two, one));

        assertThat(difference.claims()).isEmpty();
        assertThat(difference.reordered()).containsEntry("claims", List.of("text/two", "text/one"));
    }
}
