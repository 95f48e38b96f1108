package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.content.manuscript.Appraisal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndefinedTermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rash has erythema and it hurts.",
                "Keloids can itch.",
                "**Keloids** can itch. A keloid is a scar that grows beyond the wound.",
                "A keloid is not pretty.",
                "JAK creams calm it.",
                "Actinic keratoses are rough."
            })
    void aWordOfTheProfessionIsFoundWhereItIsFirstUsed(String body) {
        assertThat(TextFixture.sound().body(body).findings()).containsExactly("undefined-term /sections/1/body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erythema (redness) is common.",
                "This redness is called erythema.",
                "Some redness (erythema) is common.",
                "Melanin is what gives skin its colour.",
                "The skin makes collagen, the protein that gives it strength.",
                "- **Keloid:** a scar that grows beyond the wound.",
                "Keloid – a scar that grows beyond the wound. Keloids itch.",
                "The word dermatologist is known, as is a Jakarta trip.",
                "A jak is no word of the profession."
            })
    void anExplainedWordOrAnotherWordIsNot(String body) {
        assertThat(TextFixture.sound().body(body).findings()).isEmpty();
    }

    @Test
    void theTermsOfTheArticleExplainAlsoPluralsAndLongerNames() {
        assertThat(TextFixture.sound().term("keloid").body("Keloids itch.").findings())
                .isEmpty();
        assertThat(TextFixture.sound()
                        .term("Narrowband UVB light")
                        .body("Narrowband UVB helps.")
                        .findings())
                .isEmpty();
        assertThat(TextFixture.sound().term("key").body("Keloids itch.").findings())
                .hasSize(1);
    }

    @Test
    void shownClaimsAreReadTooAndEachWordIsToldOnce() {
        TextFixture text = TextFixture.sound()
                .claim("Erythema fades. Erythema fades.", Appraisal.SUPPORTED)
                .title("Erythema");

        assertThat(text.findings()).containsExactly("undefined-term /claims/1/statement");
        assertThat(TextFixture.sound().title("Erythema").findings()).containsExactly("undefined-term /title");
    }

    @Test
    void onlyEnglishWordsAreKnown() {
        assertThat(TextFixture.sound()
                        .locale("es")
                        .body("El eritema y el keloid.")
                        .findings())
                .containsExactly("reading-grade-unknown /sections");
    }
}
