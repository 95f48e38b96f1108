package org.dermatrail.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dermatrail.triage.assessment.NewAssessment.StatedMeasurement;
import org.dermatrail.triage.intake.Intake;
import org.dermatrail.triage.intake.Lexicon;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.RedFlag;
import org.dermatrail.triage.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form and a text that measure the same differently. */
class ReportedTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Reported REPORTED =
            new Reported(KNOWLEDGE.vocabulary(), Intake.load(KNOWLEDGE.vocabulary(), Lexicon.all()));

    /** In both directions: what is worse is higher for one sign and lower for another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oxygen-saturation | 97 | my leg is red and hot, sats 85",
                "temperature-c | 37 | my leg is red and hot, temp 40.5",
                "temperature-c | 37 | my leg is red and hot, temp is 34",
                "systolic-bp | 125 | my leg is red and hot, bp 80/50",
                "respiratory-rate | 14 | my leg is red and hot, breathing rate 32",
                "pulse | 70 | my leg is red and hot, pulse 140"
            })
    void theWorseOfTextAndFormCounts(String id, double calm, String text) {
        double grave = understood(text).measurements().getFirst().value();
        Scoring alone = score(understood(text));
        Scoring form = score(understood("my leg is red and hot", new StatedMeasurement(id, calm)));

        Scoring calmForm = score(understood(text, new StatedMeasurement(id, calm)));
        Scoring graveForm = score(understood("my leg is red and hot", new StatedMeasurement(id, grave)));

        assertThat(calmForm.urgency())
                .isGreaterThanOrEqualTo(alone.urgency())
                .isGreaterThanOrEqualTo(graveForm.urgency())
                .isGreaterThan(form.urgency());
        assertThat(calmForm.redFlags()).extracting(RedFlag::id).contains("contradiction");
        assertThat(graveForm.redFlags()).extracting(RedFlag::id).doesNotContain("contradiction");
    }

    @Test
    void aFormThatIsWorseThanItsTextCounts() {
        var low = new StatedMeasurement("oxygen-saturation", 85.0);

        Scoring scoring = score(understood("my leg is red and hot, sats 97", low));

        assertThat(scoring.urgency())
                .isEqualTo(score(understood("my leg is red and hot", low)).urgency());
        assertThat(scoring.redFlags()).extracting(RedFlag::id).contains("contradiction");
    }

    @Test
    void theSameValueTwiceIsOne() {
        Report report = understood("my leg is red and hot, pulse 70", new StatedMeasurement("pulse", 70.0));

        assertThat(report.measurements()).containsExactly(new Measurement("pulse", 70.0));
    }

    /** A portal sends the age of whoever is signed in. */
    @Test
    void theAgeOfTheBabyInTheTextCountsBeforeThatOfTheForm() {
        Understood understood = REPORTED.understand(aged(35, "my 3 week old has a fever"));

        Report safest = understood.safest(report -> score(report).urgency()).report();

        assertThat(score(understood.report()).urgency()).isLessThan(Urgency.EMERGENCY);
        assertThat(score(safest).urgency()).isGreaterThanOrEqualTo(Urgency.EMERGENCY);
        assertThat(safest.age()).isZero();
        assertThat(score(safest).redFlags()).extracting(RedFlag::id).contains("multiple-patients");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | my 3 week old has a fever",
                "35 | my 3 year old has a dry patch on the arm",
                "72 | I am 34 and I have a scar",
                "35 | I have a scar"
            })
    void anAgeThatChangesNothingLeavesThatOfTheForm(int age, String text) {
        Understood understood = REPORTED.understand(aged(age, text));

        assertThat(understood.safest(report -> score(report).urgency()).report())
                .isEqualTo(understood.report());
    }

    private static NewAssessment aged(int age, String text) {
        return new NewAssessment("s", "en", age, Sex.FEMALE, text, List.of(), List.of(), List.of());
    }

    private static Report understood(String text, StatedMeasurement... stated) {
        return REPORTED.understand(
                        new NewAssessment("s", "en", 50, Sex.FEMALE, text, List.of(), List.of(stated), List.of()))
                .report();
    }

    private static Scoring score(Report report) {
        return Scoring.score(report, PATHWAYS, new Evidence(Map.of()));
    }
}
