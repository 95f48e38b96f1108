package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = new Spelling(
            Set.of("swollen", "spreading", "cheek", "chew", "scar", "blister", "blisters", "right"),
            Set.of("scare", "check"),
            new Spelling.Care(4, 2),
            new Sounds(Map.of("igh", "i", "ite$", "it", "ph", "f")),
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

    @Test
    void whatSoundsTheSameIsMendedHoweverItIsWritten() {
        assertThat(mended("rite")).isEqualTo("right");
    }

    @Test
    void aLanguageWithFewOrdinaryWordsMendsShortOnesBySoundOnly() {
        Spelling careful = new Spelling(
                Set.of("swollen", "right"),
                Set.of(),
                new Spelling.Care(6, 1),
                new Sounds(Map.of("igh", "i", "ite$", "it")),
                String::equals);

        assertThat(careful.mended(Token.word(0, 5, "rigth")).word()).isEqualTo("rigth");
        assertThat(careful.mended(Token.word(0, 4, "rite")).word()).isEqualTo("right");
        assertThat(careful.mended(Token.word(0, 7, "swollin")).word()).isEqualTo("swollen");
    }

    private String mended(String word) {
        return spelling.mended(Token.word(0, word.length(), word)).word();
    }
}
