package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A danger of another person counts beside the writer's own complaint while it is of now. */
class OthersNowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest-pain   | My husband has chest pain. I have eczema
            facial-droop | my neighbour's face is drooping right now. I have a wart
            chest-pain   | My dad had chest pain in 2015 and again tonight. I have a wart
            """)
    void isOfNow(String danger, String text) {
        assertThat(told(text)).contains(danger);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest-pain   | My dad had chest pain in 2015. I have a wart
            seizure      | My brother has epilepsy and gets seizures. I have a wart
            facial-droop | My mum had a stroke years ago, her face drooped. I have a wart
            """)
    void isOfThen(String danger, String text) {
        assertThat(told(text)).doesNotContain(danger);
    }

    private static Set<String> told(String text) {
        Understanding read = Triage.INTAKE.read(text, "en");
        return Stream.concat(read.findings().stream(), read.beside().findings().stream())
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }
}
