package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dermatrail.content.manuscript.Appraisal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This cream cures sunburn. | unsupported | promotional-claim",
                "This cream may cure sunburn. | unsupported | promotional-claim",
                "It not only cures, it is painless. | unsupported | promotional-claim",
                "This cream has no side effects. | unsafe_unqualified | promotional-claim",
                "This cream cures if a doctor helps. | unsafe_unqualified | promotional-wording",
                "This cream is revolutionary. | limited | promotional-wording",
                "Success is guaranteed. | disputed | promotional-wording",
                "Works in 100 % of people, 100 % safe. | limited | promotional-wording",
                "The cream soothes sunburn. | unsupported | claim-unqualified"
            })
    void aPromiseIsMeasuredAgainstTheAppraisal(String statement, String appraisal, String code) {
        assertThat(claim(statement, appraisal)).containsExactly(code + " /claims/1/statement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This cream cures sunburn. | supported",
                "This cream is not a cure. | limited",
                "Nobody can guarantee this. | disputed",
                "There is no cure. | limited",
                "You may read that it cures sunburn. | unsupported",
                "It is often claimed to be painless. | unsafe_unqualified",
                "There is no good evidence that it cures. | unsupported",
                "It is not without side effects. | limited",
                "It may cure some people. | limited",
                "The skin is cleaned and procured. | limited",
                "The face does best. | limited",
                "Use it only if a doctor agrees. | unsafe_unqualified",
                "It has worked in 100 people. | disputed"
            })
    void aDeniedOrDoubtedPromiseIsFine(String statement, String appraisal) {
        assertThat(claim(statement, appraisal)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This cream cures sunburn.",
                "It is the best treatment there is.",
                "Our cream is\npainless.",
                "A miracle!",
                "It works 100% of the time."
            })
    void aTextMayNotPromiseOnItsOwn(String sentence) {
        assertThat(TextFixture.sound().body(sentence).findings())
                .containsExactly("promotional-wording /sections/1/body");
        assertThat(TextFixture.sound().summary(sentence).findings()).containsExactly("promotional-wording /summary");
        assertThat(TextFixture.sound().title(sentence.replace('\n', ' ')).findings())
                .containsExactly("promotional-wording /title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This cream is not a cure.",
                "You may read that it cures. None does.",
                "A painless lump should be looked at.",
                "There is no good evidence that it\n\n- cures;\n- is painless;\n- has no side effects.",
                "The secure way. Accurate words.",
                "Ask which is the best treatment for you."
            })
    void deniedPromisesAndOtherMeaningsAreFine(String body) {
        assertThat(TextFixture.sound().body(body).findings()).isEmpty();
    }

    @Test
    void aSectionMaySayWhatASupportedClaimOfItSays() {
        TextFixture backed = TextFixture.sound().claim("Surgery cures most early cancers.", Appraisal.SUPPORTED);

        assertThat(backed.body("Surgery cures most early cancers.").findings()).isEmpty();
        assertThat(TextFixture.sound().body("Surgery cures most.").findings()).hasSize(1);
    }

    @Test
    void underAHeadingOfDoubtPromisesAreReported() {
        assertThat(TextFixture.sound()
                        .section("doubt", "Promises to doubt", "It cures everything. It is painless.")
                        .findings())
                .isEmpty();
    }

    @Test
    void eachLanguageHasItsWordsAndUnknownOnesHaveNone() {
        assertThat(TextFixture.sound().locale("de").body("Die Creme heilt.").findings())
                .contains("promotional-wording /sections/1/body");
        assertThat(TextFixture.sound()
                        .locale("de")
                        .body("Die Creme heilt nicht.")
                        .findings())
                .noneMatch(code -> code.startsWith("promotional"));
        assertThat(TextFixture.sound().locale("es").body("Un milagro.").findings())
                .contains("promotional-wording /sections/1/body");
        assertThat(TextFixture.sound()
                        .locale("fr")
                        .claim("Cette crème est miraculous.", Appraisal.UNSUPPORTED)
                        .findings())
                .noneMatch(code -> code.startsWith("promotional") || code.startsWith("claim"));
    }

    private static List<String> claim(String statement, String appraisal) {
        return TextFixture.sound()
                .claim(statement, Appraisal.valueOf(appraisal.toUpperCase(Locale.ROOT)))
                .findings();
    }
}
