package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose age a text tells: the patient's, and no number that measures something else. */
class DemographicsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en |    | temperature of 104 F and a rash
            en |    | temp 101 F, rash
            en |    | Pulse 120 M and I feel faint
            en |    | My mum is 80. I have a rash
            en | 0  | My 2 month old baby has a fever. I am 34 years old.
            en | 0  | I am 34 years old. My 2 month old baby has a fever.
            en | 0  | My baby is 6 weeks old. He has a fever.
            en | 0  | My baby has a fever. He is 6 weeks old.
            en | 3  | I'm 34. My 3 year old has a fever
            en | 34 | I am 34, my baby is 6 weeks old and I have a rash
            en | 27 | F27 rash on arm
            en | 34 | 34f with acne and a temperature
            en | 45 | Rash, 45 M
            en | 79 | dad (79) has a rash
            de | 0  | Mein Baby ist 6 Wochen alt. Es hat Fieber.
            de | 0  | Mein 2 Monate altes Baby hat Fieber. Ich bin 34 Jahre alt.
            es | 0  | Mi bebé de 2 meses tiene fiebre. Tengo 34 años.
            es | 34 | Tengo 34 años y tengo fiebre.
            """)
    void theAgeIsThePatients(String language, @Nullable Integer age, String text) {
        assertThat(Triage.INTAKE.read(text, language).age()).isEqualTo(age);
    }
}
