package org.dermatrail.content.search.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.content.search.emergency.NoticeFixture.level;
import static org.dermatrail.content.search.emergency.NoticeFixture.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeniedSignsTest {

    @Test
    void aDenialEndsWithItsLine() {
        assertThat(level("no fever\nchest pain")).contains(SignTable.Level.AMBULANCE);
    }

    @Test
    void aDenialEndsWhereTheSentenceTurns() {
        assertThat(notice("no fever but my throat is closing")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMBULANCE | No fever. Chest pain now",
                "AMBULANCE | no rash, cant breathe",
                "AMBULANCE | no rash cant breathe",
                "AMBULANCE | kein Fieber! Brustschmerzen",
                "AMBULANCE | sin fiebre; dolor de pecho",
                "AMBULANCE | without rash, cant breathe or swallow",
                "AMBULANCE | no warning, collapsed",
                "AMBULANCE | ohne Vorwarnung zusammengebrochen",
                "AMBULANCE | sin aviso se desplom\u00f3"
            })
    void aDenialEndsWithItsPartOfTheSentence(SignTable.Level level, String question) {
        assertThat(level(question)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no fever or chest pain",
                "without fever, chest pain or breathlessness",
                "ohne Fieber, Brustschmerz oder Atemnot",
                "sin fiebre, dolor de pecho o falta de aire"
            })
    void aListThatIsDeniedIsDeniedToItsEnd(String question) {
        assertThat(level(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no hope, suicide",
                "no reason to live",
                "I am not suicidal",
                "ich denke nicht an Selbstmord",
                "no pienso en el suicidio"
            })
    void aCrisisIsNeverDenied(String question) {
        assertThat(level(question)).contains(SignTable.Level.CRISIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mein Gesicht hängt nicht",
                "kein Fieber, nur etwas Rötung nach Microneedling",
                "no tengo fiebre, solo enrojecimiento después de microneedling"
            })
    void whatIsDeniedInOtherLanguagesIsNoSign(String question) {
        assertThat(notice(question)).isEmpty();
    }

    @Test
    void aHelpingVerbBeforeADenialMeansThatSomethingCannotBeDone() {
        assertThat(notice("can not lift my arm")).isPresent();
        assertThat(notice("kann nicht mehr den Arm heben")).isPresent();
    }
}
