package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnstoppedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blisters on my heel from walking; now black and stinking",
                "Blisters on my heel from walking. Now black and stinking.",
                "My arm. Can't lift it since an hour",
                "chest; feels like an elephant is sitting on it",
                "Chest! Like an elephant is sitting on it"
            })
    void aDangerIsSeenAcrossAStopThatIsAPause(String text) {
        assertThat(urgency(text)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No fever; chest pain and sweating",
                "No fever. Chest pain, sweating.",
                "Not a rash. Face drooping on the left."
            })
    void aNoReachesNoFurtherForIt(String text) {
        assertThat(urgency(text)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b; c d e f g h             | a b, c d e f g h",
                "a b c. d e f g h i           | a b c, d e f g h i",
                "a b c d. e f g h             | a b c d, e f g h",
                "a b c d. e f g h i           | a b c d. e f g h i",
                "a b c d... e f               | a b c d... e f",
                "a b c d 38.5 e f g h         | a b c d 38.5 e f g h",
                "a b c d? e f                 | a b c d? e f",
                "a b c d.                     | a b c d."
            })
    void stopsBesideFewWordsAreRead(String text, String loose) {
        assertThat(Unstopped.of(text)).isEqualTo(loose);
    }

    @Test
    void aTextWithoutSuchStopsIsReadOnce() {
        assertThat(Triage.INTAKE.readings("I have had a dry patch on my left elbow for years", "en"))
                .hasSize(1);
    }

    private static Urgency urgency(String text) {
        return Triage.INTAKE.readings(text, "en").stream()
                .map(read -> Triage.score(read, 50, Sex.UNKNOWN).urgency())
                .max(Urgency::compareTo)
                .orElseThrow();
    }
}
