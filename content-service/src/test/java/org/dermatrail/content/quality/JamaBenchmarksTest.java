package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JamaBenchmarksTest {

    @Test
    void somebodyWroteAndSomebodyReviewedIt() {
        assertThat(TextFixture.sound().findings(new People(" ", "ruth", false), Map.of()))
                .containsExactly("author-missing /author");
        assertThat(TextFixture.sound().findings(new People("ines", "", false), Map.of()))
                .containsExactly("reviewer-missing /reviewer");
        assertThat(TextFixture.sound().findings(new People("ines", null, true), Map.of()))
                .containsExactly("review-outstanding /reviewer");
    }

    @Test
    void itSaysWhenItHasToBeLookedAtAgain() {
        assertThat(TextFixture.sound().reviewBy(null).findings()).containsExactly("review-date-missing /reviewBy");
        assertThat(TextFixture.sound().reviewBy(TextFixture.TODAY).findings())
                .containsExactly("review-overdue /reviewBy");
        assertThat(TextFixture.sound().reviewBy(TextFixture.TODAY.plusDays(1)).findings())
                .isEmpty();
    }

    @Test
    void itSaysWhoPaidAndWhoseTextItIs() {
        assertThat(TextFixture.sound().disclosure(null).findings()).containsExactly("disclosure-missing /disclosure");
        assertThat(TextFixture.sound().disclosure("\n").findings()).containsExactly("disclosure-missing /disclosure");
        assertThat(TextFixture.sound().licensed("CC-BY-4.0", null).findings())
                .containsExactly("attribution-missing /attribution");
        assertThat(TextFixture.sound().licensed("CC-BY-4.0", "Its makers").findings())
                .isEmpty();
    }
}
