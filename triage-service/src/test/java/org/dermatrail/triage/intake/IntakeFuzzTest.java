package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Range;

/**
 * Texts that nobody would write. In the build it reads the inputs kept beside it; with {@code -Pfuzz} it makes up new
 * ones for ten minutes.
 */
class IntakeFuzzTest {

    private static final Intake INTAKE = Intake.load(Knowledge.load().vocabulary(), Lexicon.all());
    private static final String[] LOCALES = {"en", "de-AT", "es", "fr", "x", ""};

    @FuzzTest(maxDuration = "10m")
    void whateverIsWrittenIsReadWithinItsText(FuzzedDataProvider data) {
        String locale = data.pickValue(LOCALES);
        String text = data.consumeRemainingAsString();

        List<Understanding> readings = INTAKE.readings(text, locale);

        assertThat(INTAKE.readings(text, locale)).isEqualTo(readings);
        readings.forEach(read -> staysWithin(read, text));
    }

    private static void staysWithin(Understanding read, String text) {
        int before = 0;
        for (Finding finding : read.findings()) {
            if (finding.start() != null && finding.end() != null) {
                assertThat(finding.start()).isBetween(before, finding.end() - 1);
                assertThat(finding.end()).isLessThanOrEqualTo(text.length());
                before = finding.start();
            }
        }
        int clause = 0;
        for (Range range : read.notUnderstood()) {
            assertThat(range.start()).isBetween(clause, range.end() - 1);
            assertThat(range.end()).isLessThanOrEqualTo(text.length());
            clause = range.end();
        }
        for (Medicine medicine : read.medicines()) {
            assertThat(medicine.start()).isBetween(0, medicine.end() - 1);
            assertThat(medicine.end()).isLessThanOrEqualTo(text.length());
        }
    }
}
