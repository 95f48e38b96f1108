package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which amounts of medicine are too much, and which are none or a doctor's. */
class DosesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self-harm         | I took 30 paracetamol
            self-harm         | I swallowed 24 of my mum's tablets
            self-harm         | took paracetamol x 30 last night
            self-harm         | 24 tablets swallowed
            self-harm         | I took 15 g of paracetamol
            self-harm         | took 30 paracetamol, none left
            medicine-too-much | I take about 20 paracetamol a day for the pain
            medicine-too-much | eighteen paracetamol, in one day
            """)
    void isTooMuch(String finding, String text) {
        assertThat(present(text)).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I take citalopram 20 mg",
                "aspirin 75 a day",
                "took 2 paracetamol last night",
                "14 antibiotic tablets in the box, 3 a day",
                "I am 24, codeine daily",
                "I paid 30 for the cream and took 2 tablets"
            })
    void isNoOverdose(String text) {
        assertThat(present(text)).doesNotContain("self-harm", "medicine-too-much");
    }

    private static Set<String> present(String text) {
        return Triage.INTAKE.read(text, "en").findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }
}
