package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = new Spelling(
            Set.of("swollen", "spreading", "cheek", "chew", "scar", "blister", "blisters"),
            Set.of("scare", "check"),
            (a, b) -> a.startsWith(b) || b.startsWith(a));

    @Test
    void oneSlipIsMended() {
        assertThat(mended("swolen")).isEqualTo("swollen");
        assertThat(mended("wsollen")).as("the first letter must be right").isEqualTo("wsollen");
    }

    @Test
    void twoSlipsAreMendedInLongWordsOnly() {
        assertThat(mended("spredding")).isEqualTo("spreading");
        assertThat(mended("swwlen")).isEqualTo("swwlen");
    }

    @Test
    void aRightWordIsLeftAlone() {
        assertThat(mended("scare")).isEqualTo("scare");
        assertThat(mended("check")).isEqualTo("check");
    }

    @Test
    void soundDecidesBetweenTwoThatAreAsNear() {
        assertThat(mended("chek")).isEqualTo("cheek");
    }

    @Test
    void aTieOfOneMeaningIsNoTie() {
        assertThat(mended("blisterr")).startsWith("blister");
    }

    private String mended(String word) {
        return spelling.mended(Token.word(0, word.length(), word)).word();
    }
}
