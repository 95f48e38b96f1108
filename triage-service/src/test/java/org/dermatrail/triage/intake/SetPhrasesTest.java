package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetPhrasesTest {

    private final SetPhrases phrases = new SetPhrases(
            List.of("kill myself", "want to die", "lips are blue", "worst headache of my life"),
            Set.of(
                    "kill",
                    "myself",
                    "i",
                    "want",
                    "to",
                    "die",
                    "dye",
                    "lips",
                    "are",
                    "blue",
                    "the",
                    "wart",
                    "skill",
                    "worst",
                    "headache",
                    "of",
                    "my",
                    "life"));

    @Test
    void aWordIsKnownByItsCompany() {
        assertThat(mended("I kil myself")).isEqualTo("i kill myself");
        assertThat(mended("my lps are blue")).isEqualTo("my lips are blue");
        assertThat(mended("the worst hedache of my life")).isEqualTo("the worst headache of my life");
    }

    @Test
    void withoutItsCompanyAWordStays() {
        assertThat(mended("kil the wart")).isEqualTo("kil the wart");
        assertThat(mended("my lps")).isEqualTo("my lps");
    }

    @Test
    void aRightWordStays() {
        assertThat(mended("I want to dye")).isEqualTo("i want to dye");
        assertThat(mended("skill myself")).isEqualTo("skill myself");
    }

    @Test
    void twoWrongWordsAreMendedIfTheyBeginAsTheyShould() {
        assertThat(mended("kll myslef")).isEqualTo("kill myself");
        assertThat(mended("wnat to dei")).isEqualTo("want to die");
        assertThat(mended("cnat to tei")).isEqualTo("cnat to tei");
    }

    @Test
    void aWordThatIsTooFarOffStays() {
        assertThat(mended("xyz myself")).isEqualTo("xyz myself");
    }

    private String mended(String text) {
        return phrases.mended(Tokenizer.tokens(text, false)).stream()
                .map(Token::word)
                .collect(Collectors.joining(" "));
    }
}
