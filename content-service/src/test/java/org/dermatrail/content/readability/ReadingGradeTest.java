package org.dermatrail.content.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingGradeTest {

    @Test
    void theGradeFollowsFromWordsSentencesAndSyllables() {
        ReadingGrade grade = ReadingGrade.of(List.of("The cat sat on the mat.", "It was happy."), "en-GB");

        assertThat(grade.words()).isEqualTo(9);
        assertThat(grade.sentences()).isEqualTo(2);
        assertThat(grade.syllables()).isEqualTo(10);
        // 0.39 * 9 / 2 + 11.8 * 10 / 9 - 15.59 = -0.724
        assertThat(grade.fleschKincaid()).isEqualTo(-0.7);
    }

    @Test
    void longWordsInLongSentencesAreHardToRead() {
        String sentence = "Immunosuppressive medication occasionally necessitates interdisciplinary consideration of "
                + "contraindications, comorbidities and individual circumstances before administration.";

        assertThat(ReadingGrade.of(List.of(sentence), "en").fleschKincaid()).isGreaterThan(20);
    }

    @Test
    void onlyEnglishIsGraded() {
        ReadingGrade grade = ReadingGrade.of(List.of("Die Haut ist gerötet."), "de");

        assertThat(grade.fleschKincaid()).isNull();
        assertThat(grade.words()).isEqualTo(4);
        assertThat(grade.reason()).contains("English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀😀😀 👍", "Это кожа и это лицо", "皮膚が赤い", "…!?—"})
    void whatCannotBeReadAsEnglishHasNoGradeAndNoFault(String text) {
        ReadingGrade grade = ReadingGrade.of(Sentences.of(text, "en"), "en");

        assertThat(grade.fleschKincaid()).isNull();
        assertThat(grade.reason()).isNotBlank();
    }

    @Test
    void aTextWithoutAFullStopIsOneLongSentence() {
        ReadingGrade grade = ReadingGrade.of(Sentences.of("skin and ".repeat(5000), "en"), "en");

        assertThat(grade.sentences()).isEqualTo(1);
        assertThat(grade.words()).isEqualTo(10_000);
        assertThat(grade.fleschKincaid()).isGreaterThan(3800);
    }

    @Test
    void sentencesEndWhereAReaderPauses() {
        assertThat(Sentences.of("It is 35.0 °C. Is it? Yes! It is.", "en"))
                .containsExactly("It is 35.0 °C.", "Is it?", "Yes!", "It is.");
        assertThat(Sentences.of("Rufen Sie an! Sofort.", "de")).hasSize(2);
    }
}
