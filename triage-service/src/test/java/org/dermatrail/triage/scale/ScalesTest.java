package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the instruments. */
class ScalesTest {

    @ParameterizedTest
    @CsvSource({"P42D,4", "P43D,3", "P70D,3", "P92D,3", "P93D,2", "P183D,2", "P184D,1", "P364D,1", "P365D,0"})
    void vidaCountsFromTheLastActivity(Duration since, int score) {
        assertThat(Vida.of(since, false)).isEqualTo(score);
    }

    @Test
    void vidaOfAStablePatchWithColourComingBackIsMinusOne() {
        assertThat(Vida.of(Duration.ofDays(400), true)).isEqualTo(-1);
        assertThat(new Vida().read(report("vitiligo-stable", "vitiligo-repigmenting")))
                .isEqualTo(new Reading(-1, "stable for a year or more, with colour coming back"));
    }

    @Test
    void vidaOfSpreadingPatchesIsTheHighest() {
        assertThat(new Vida().read(report("vitiligo-spreading")))
                .isEqualTo(new Reading(4, "active within the last 6 weeks"));
    }

    @Test
    void vidaBelievesTheMoreActiveOfWhatIsToldAndEntered() {
        var entered = List.of(new Measurement("vida", 0));

        assertThat(new Vida().read(report(entered, "vitiligo-spreading")))
                .isEqualTo(new Reading(4, "active within the last 6 weeks"));
        assertThat(new Vida().read(report(List.of(new Measurement("vida", 3)), "vitiligo-stable")))
                .isEqualTo(new Reading(3, "active within the last 3 months"));
    }

    @Test
    void vidaIsSilentWhereNothingIsToldOfActivity() {
        assertThat(new Vida().read(report("vitiligo"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "itch-nrs,0,no itch",
        "itch-nrs,3.9,mild itch",
        "itch-nrs,4,moderate itch",
        "itch-nrs,9,very severe itch",
        "dlqi,1,no effect on life",
        "dlqi,5,small effect on life",
        "dlqi,10.5,moderate effect on life",
        "dlqi,11,very large effect on life",
        "dlqi,21,extremely large effect on life",
        "vetf-spread,-1,regressing on the whole"
    })
    void valuesHaveBands(String scale, double value, String band) {
        assertThat(Objects.requireNonNull(Scales.named(scale)).meaning(value)).isEqualTo(band);
    }

    @Test
    void aReportIsReadByTheMeasurementOfEachInstrument() {
        assertThat(Scales.all()).allSatisfy(scale -> {
            var reading = scale.read(report(List.of(new Measurement(scale.measurement(), scale.max()))));
            assertThat(reading).isNotNull().extracting(Reading::value).isEqualTo(scale.max());
        });
    }

    @Test
    void theVocabularyAcceptsEveryInstrumentInItsRange() {
        var measurements = Knowledge.load().vocabulary().measurements();
        assertThat(Scales.all())
                .allSatisfy(scale -> assertThat(measurements.get(scale.measurement()))
                        .isNotNull()
                        .satisfies(term -> assertThat(List.of(term.min(), term.max()))
                                .isEqualTo(List.of(scale.min(), scale.max()))));
    }

    @Test
    void vitalSignsOfAReportGiveALowerBoundOfNews2() {
        var signs = List.of(
                new Measurement("respiratory-rate", 22),
                new Measurement("oxygen-saturation", 95),
                new Measurement("pulse", 112));
        assertThat(new News2().read(report(signs)))
                .isEqualTo(new Reading(5, "at least 5, from 3 of 7 signs: urgent assessment by a clinician"));
        assertThat(new News2().read(report(signs, "confusion")))
                .isEqualTo(new Reading(8, "at least 8, from 4 of 7 signs: emergency assessment"));
        assertThat(new News2().read(report(signs.subList(0, 2)))).isNull();
    }

    @Test
    void news2IsNotReadForChildren() {
        var child = new Report(9, Sex.UNKNOWN, List.of(), List.of(new Measurement("news2", 9)), new TreeSet<>(), false);
        assertThat(new News2().read(child)).isNull();
    }

    @Test
    void aGrowingMoleOfEightMillimetresScoresThree() {
        var reading = new SevenPointChecklist()
                .read(report(List.of(new Measurement("lesion-diameter-mm", 8)), "mole-changing", "lesion-growing"));

        assertThat(reading)
                .isEqualTo(new Reading(SevenPointChecklist.REFERRAL, "suspected-cancer pathway, seen within 2 weeks"));
    }

    @Test
    void twoMajorFeaturesScoreFourWhateverTheSpotIsCalled() {
        assertThat(new SevenPointChecklist().read(report("lesion-growing", "lesion-irregular-shape")))
                .isEqualTo(new Reading(4, "suspected-cancer pathway, seen within 2 weeks"));
    }

    @Test
    void theChecklistIsTenAtMostAndRefusesMore() {
        assertThat(SevenPointChecklist.of(3, 4)).isEqualTo(10);
        assertThatThrownBy(() -> SevenPointChecklist.of(4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEyeThatDoesNotCloseIsAtLeastGradeFour() {
        assertThat(new HouseBrackmann().read(report("facial-weakness-one-side", "eye-not-closing")))
                .isEqualTo(new Reading(4, "at least grade IV: an eye does not close fully"));
        assertThat(new HouseBrackmann().read(report("facial-weakness-one-side")))
                .isEqualTo(new Reading(2, "at least grade II, from the report alone"));
    }

    @Test
    void everyReadingLiesInTheRangeOfItsScale() {
        assertThat(Scales.all()).allSatisfy(scale -> {
            assertThat(Scales.named(scale.id())).isEqualTo(scale);
            assertThat(scale.min()).isLessThan(scale.max());
        });
        assertThat(Scales.named("moonlight")).isNull();
    }

    private static Report report(String... present) {
        return report(List.of(), present);
    }

    private static Report report(List<Measurement> measurements, String... present) {
        var findings = Arrays.stream(present)
                .map(id -> Finding.stated(id, Presence.PRESENT))
                .toList();
        return new Report(null, Sex.UNKNOWN, findings, measurements, new TreeSet<>(), false);
    }
}
