package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dermatrail.content.links.LinkState;
import org.junit.jupiter.api.Test;

class SourceStatesTest {

    private static final String URL = "https://example.org/sun";

    @Test
    void aDeadAddressIsFoundAndOnesNotKnownToBeDeadAreNot() {
        TextFixture text = TextFixture.sound().source(URL, TextFixture.TODAY, null);

        assertThat(text.findings(TextFixture.PEOPLE, Map.of(URL, LinkState.DEAD)))
                .containsExactly("source-dead /sources/1/url");
        assertThat(text.findings(TextFixture.PEOPLE, Map.of(URL, LinkState.UNKNOWN)))
                .isEmpty();
        assertThat(text.findings(TextFixture.PEOPLE, Map.of(URL, LinkState.ALIVE)))
                .isEmpty();
        assertThat(text.findings(TextFixture.PEOPLE, Map.of(URL + "/", LinkState.DEAD)))
                .isEmpty();
    }

    @Test
    void aSourceIsOverdueFromTheDayOn() {
        var today = TextFixture.TODAY;

        assertThat(TextFixture.sound().source(URL, today, today).findings())
                .containsExactly("source-overdue /sources/1/reviewBy");
        assertThat(TextFixture.sound().source(URL, today, today.plusDays(1)).findings())
                .isEmpty();
    }

    @Test
    void aSourceMustNotBeUncheckedForLong() {
        var limit = TextFixture.TODAY.minusYears(2);

        assertThat(TextFixture.sound().source(URL, limit, null).findings()).isEmpty();
        assertThat(TextFixture.sound().source(URL, limit.minusDays(1), null).findings())
                .containsExactly("source-not-checked /sources/1/checkedOn");
        assertThat(TextFixture.sound()
                        .source(URL, TextFixture.TODAY.plusDays(1), null)
                        .findings())
                .containsExactly("source-not-checked /sources/1/checkedOn");
    }

    @Test
    void sourcesThatWereNeverCheckedAreToldOnce() {
        TextFixture text = TextFixture.sound().source(URL, null, null).source(URL, null, null);

        assertThat(text.findings()).containsExactly("source-never-checked /sources");
    }
}
