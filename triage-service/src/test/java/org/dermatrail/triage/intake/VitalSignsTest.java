package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalSignsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | pulse 35 and dizzy | pulse | 35",
                "en | my heart rate is only 38 | pulse | 38",
                "en | BP is 75/40 | systolic-bp | 75",
                "en | blood pressure 190 over 110 | systolic-bp | 190",
                "en | temp is 34.5 | temperature-c | 34.5",
                "en | temperature 101 | temperature-c | 38.3",
                "en | sats 88% and breathless | oxygen-saturation | 88",
                "en | respiratory rate: 30 | respiratory-rate | 30",
                "en | T 39.5 and shivering | temperature-c | 39.5",
                "en | temp 39\u00bd | temperature-c | 39.5",
                "en | temp 39&#46;5 | temperature-c | 39.5",
                "en | temperature thirty nine and a half | temperature-c | 39.5",
                "en | her temp is thirty nine point two | temperature-c | 39.2",
                "en | sats eighty eight | oxygen-saturation | 88",
                "en | sats &#56;5 | oxygen-saturation | 85",
                "en | saturation 0.88 | oxygen-saturation | 88",
                "en | heart rate one hundred and fifty | pulse | 150",
                "en | my watch says 150 bpm at rest | pulse | 150",
                "en | 30 breaths a minute | respiratory-rate | 30",
                "en | bp 120/80/72 | systolic-bp | 120",
                "de | Puls 35 und schwindlig | pulse | 35",
                "de | Blutdruck liegt bei 75 zu 40 | systolic-bp | 75",
                "de | Temperatur 34,5 | temperature-c | 34.5",
                "es | pulso 35 y mareo | pulse | 35",
                "es | la tensión es 75/40 | systolic-bp | 75",
                "es | temperatura de 34,5 | temperature-c | 34.5"
            })
    void isReadWithItsNumber(String language, String text, String id, double value) {
        List<Measured> read = Triage.INTAKE.read(text, language).measurements();

        assertThat(read).extracting(Measured::id).containsExactly(id);
        assertThat(read).extracting(Measured::value).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | pulse racing for 20 minutes",
                "en | my pulse is fine and i am 40",
                "en | breathing is bad since 20 minutes",
                "en | fever 3 days",
                "en | I can think of a hundred and one reasons",
                "en | I am thirty nine and my scar itches",
                "en | I wear a T shirt in size 40",
                "en | my mum's pulse is 35, my scar itches",
                "en | no temp of 39 or anything, my scar itches",
                "de | Fieber seit 3 Tagen",
                "de | Atmung seit 20 Minuten schwer",
                "es | fiebre desde hace 3 días"
            })
    void aNumberBesideItsNameNeedNotBeOne(String language, String text) {
        assertThat(Triage.INTAKE.read(text, language).measurements()).isEmpty();
    }

    @Test
    void itsNumberIsShown() {
        String text = "dizzy, pulse 35";

        assertThat(Triage.INTAKE.read(text, "en").measurements())
                .extracting(measured -> text.substring(measured.start(), measured.end()))
                .containsExactly("35");
    }
}
