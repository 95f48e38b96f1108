package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cream was approved in 2022.",
                "It is licensed for adults.",
                "The FDA warns of burns.",
                "NICE recommends it.",
                "It has approval for acne.",
                "The European Medicines Agency agreed."
            })
    void anApprovalNamesItsCountryAndItsDay(String statement) {
        String missing = "approval-without-jurisdiction /claims/1";
        assertThat(claim("en", statement, null, null)).containsExactly(missing);
        assertThat(claim("en", statement, "United States", null)).containsExactly(missing);
        assertThat(claim("en", statement, null, DAY)).containsExactly(missing);
        assertThat(claim("en", statement, "United States", DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is nice to touch.",
                "Ask for the ethics approval.",
                "Products without a licence may do harm.",
                "Cinema helps, and enema does not.",
                "An improved cream."
            })
    void otherWordsAreNoApproval(String statement) {
        assertThat(claim("en", statement, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de, Die Creme ist zugelassen.", "es, La crema está aprobada.", "fr, La FDA a dit oui."})
    void otherLanguagesHaveTheirWords(String locale, String statement) {
        assertThat(claim(locale, statement, null, null)).contains("approval-without-jurisdiction /claims/1");
    }

    @Test
    void whatNobodySeesIsNotJudged() {
        assertThat(TextFixture.sound()
                        .claim("FDA approved.", Appraisal.SUPPORTED, false, List.of("source-0"), null, null)
                        .findings())
                .isEmpty();
    }

    private static List<String> claim(String locale, String statement, String jurisdiction, LocalDate asOf) {
        return TextFixture.sound()
                .locale(locale)
                .claim(statement, Appraisal.SUPPORTED, true, List.of("source-0"), jurisdiction, asOf)
                .findings();
    }
}
