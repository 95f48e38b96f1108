package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
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
    void vidaIsSilentWhereNothingIsToldOfActivity() {
        assertThat(new Vida().read(report("vitiligo"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,no itch", "3.9,mild itch", "4,moderate itch", "7,severe itch", "9,very severe itch"})
    void itchHasBands(double rated, String band) {
        assertThat(ItchNrs.band(rated)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "1,no effect on life",
        "5,small effect on life",
        "10,moderate effect on life",
        "13,very large effect on life",
        "21,extremely large effect on life"
    })
    void dlqiHasBands(double total, String band) {
        assertThat(Dlqi.band(total)).isEqualTo(band);
    }

    @Test
    void aGrowingMoleOfEightMillimetresScoresThree() {
        var reading = new SevenPointChecklist()
                .read(report(List.of(new Measurement("lesion-diameter-mm", 8)), "mole-changing", "lesion-growing"));

        assertThat(reading)
                .isEqualTo(new Reading(SevenPointChecklist.REFERRAL, "suspected-cancer pathway, seen within 2 weeks"));
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
