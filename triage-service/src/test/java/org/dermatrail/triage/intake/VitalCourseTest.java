package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.RedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vital signs that are told with how they changed. */
class VitalCourseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | oxygen went from 97 to 85 | oxygen-saturation | 85",
                "en | sats 97% down to 85% | oxygen-saturation | 85",
                "en | sats dropped to 85 from 97 | oxygen-saturation | 85",
                "en | sats were 97 this morning, 85 now | oxygen-saturation | 85",
                "en | oxygen was 97 yesterday and 85 today | oxygen-saturation | 85",
                "en | temp up from 37 to 40 | temperature-c | 40",
                "en | temp 37 then 40 | temperature-c | 40",
                "en | temperature has gone from 98.6 to 104 | temperature-c | 40",
                "en | pulse from 80 to 140 | pulse | 140",
                "en | pulse 80 then 110 then 140 | pulse | 140",
                "en | bp went from 120/80 to 75/40 | systolic-bp | 75",
                "en | blood pressure 130 over 80 then 75 over 40 | systolic-bp | 75",
                "en | BP was 120/80 this morning and is now 85/50 | systolic-bp | 85",
                "en | BP was 120/80 earlier this morning and has now fallen down to 85/50 | systolic-bp | 85",
                "en | my oxygen was 97 on monday, 95 on tuesday, 93 on wednesday and 85 now | oxygen-saturation | 85",
                "en | oxygen was 97. Now it is 85. | oxygen-saturation | 85",
                "en | bp 120/80, 118/79, 110/70, 80/40 | systolic-bp | 80",
                "en | bp was 120/80. it is 70/40 now | systolic-bp | 70",
                "en | oxygen 97 -> 85 | oxygen-saturation | 85",
                "en | oxygen 97, 2 hours later 85 | oxygen-saturation | 85",
                "en | sats 97 this morning, just checked again and they are 85 | oxygen-saturation | 85",
                "en | pulse 80, 150 | pulse | 150",
                "en | SpO2 85 | oxygen-saturation | 85",
                "de | SpO2 85 | oxygen-saturation | 85",
                "es | SpO2 85 | oxygen-saturation | 85",
                "en | spo2 98/97/85 | oxygen-saturation | 85",
                "en | SpO2 readings today: 98, 97, 85 | oxygen-saturation | 85",
                "en | oxygen 97 at 8am, 96 at noon, 85 at 6pm | oxygen-saturation | 85",
                "de | Blutdruck war 120/80 gestern und ist jetzt 85/50 | systolic-bp | 85",
                "en | breathing rate up from 14 to 32 | respiratory-rate | 32",
                "en | pulse from 70 to 72 | pulse | 72",
                "en | sats from 100 to 97 | oxygen-saturation | 97",
                "en | temp down from 38 to 37 | temperature-c | 38",
                "en | temp down from 40 to 37 | temperature-c | 40",
                "en | sats came up from 85 to 97 | oxygen-saturation | 85",
                "de | Sauerstoff ist von 97 auf 85 gefallen | oxygen-saturation | 85",
                "de | Temperatur von 37 auf 40 gestiegen | temperature-c | 40",
                "de | Blutdruck von 130 zu 80 auf 75 zu 40 | systolic-bp | 75",
                "es | la saturación bajó de 97 a 85 | oxygen-saturation | 85",
                "es | temperatura de 37 a 40 | temperature-c | 40"
            })
    void theGravestOfACourseCounts(String language, String text, String id, double value) {
        List<Measured> read = Triage.INTAKE.read(text, language).measurements();

        assertThat(read).extracting(Measured::id).containsExactly(id);
        assertThat(read).extracting(Measured::value).containsExactly(value);
    }

    /** Nobody can say which of the two is graver. */
    @Test
    void ofOneTooLowAndOneTooHighBothCount() {
        assertThat(Triage.INTAKE.read("pulse went from 35 to 150", "en").measurements())
                .extracting(Measured::value)
                .containsExactly(35.0, 150.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bp 130/85 | systolic-bp | 130",
                "bp 130-85 | systolic-bp | 130",
                "pulse 80 and 20 spots | pulse | 80",
                "pulse 80, 36 F | pulse | 80",
                "pulse 80, 35 kg | pulse | 80",
                "oxygen 97, 85 years old | oxygen-saturation | 97",
                "bp 120/80, 50 male | systolic-bp | 120",
                "oxygen was 97. I am 85 | oxygen-saturation | 97",
                "pulse 75 and 40 minutes of itching | pulse | 75",
                "pulse 80 for 25 days | pulse | 80",
                "temp 38 and 40 spots | temperature-c | 38",
                "sats 96 for 60 minutes | oxygen-saturation | 96"
            })
    void anotherNumberBesideItIsNoCourse(String text, String id, double value) {
        List<Measured> read = Triage.INTAKE.read(text, "en").measurements();

        assertThat(read).extracting(Measured::id).containsExactly(id);
        assertThat(read).extracting(Measured::value).containsExactly(value);
    }

    /** All numbers of a course are looked at once. */
    @Test
    void aCourseWithoutEndIsReadInLinearTime() {
        String text = "temp 37" + " to 37".repeat(16_000);

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Triage.INTAKE.read(text, "en").measurements()).hasSize(1));
    }

    @Test
    void aTemperatureThatRoseDeniesNoFever() {
        Understanding read = Triage.INTAKE.read("temp up from 37 to 40", "en");

        assertThat(read.findings())
                .filteredOn(finding -> finding.id().equals("fever"))
                .extracting(finding -> finding.presence())
                .containsExactly(Presence.PRESENT);
    }

    @Test
    void aFallIsAsUrgentAsItsEndAndNoContradiction() {
        var fell = Triage.score(Triage.INTAKE.read("oxygen went from 97 to 85", "en"), 50, Sex.FEMALE);
        var low = Triage.score(Triage.INTAKE.read("oxygen is 85", "en"), 50, Sex.FEMALE);

        assertThat(fell.urgency()).isEqualTo(low.urgency()).isGreaterThanOrEqualTo(Urgency.EMERGENCY);
        assertThat(fell.redFlags()).extracting(RedFlag::id).doesNotContain("contradiction");
    }
}
