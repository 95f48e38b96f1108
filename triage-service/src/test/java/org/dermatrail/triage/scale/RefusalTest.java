package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that cannot be scored are refused with the place and the remedy. */
class RefusalTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e-300, 10.01})
    void valuesThatCannotBe(double value) {
        assertThat(refusals("itch-nrs", new Entry("rating", value, null)))
                .containsExactly(new Refusal("/0/value", "Must be from 0 to 10 (points)"));
    }

    @ParameterizedTest
    @CsvSource({"0.3", "0.51", "1.1", "-0.1"})
    void onlyTheSevenSharesOfPigment(double share) {
        assertThat(refusals("f-vasi", new Entry("face-area", 1, null), new Entry("face-depigmentation", share, null)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.at()).isEqualTo("/1/value");
                    assertThat(refusal.detail()).contains("0.25 (more coloured than white)");
                });
    }

    @Test
    void aFaceIsThreeHandUnitsAtMostAndABodyAHundred() {
        assertThat(refusals("f-vasi", new Entry("face-area", 3.1, null)))
                .extracting(Refusal::at)
                .containsExactly("/0/value");
        var body = new ArrayList<Entry>();
        for (String region : List.of("hands", "upper-limbs", "trunk", "lower-limbs", "feet")) {
            body.add(new Entry(region + "-area", 20.01, null));
            body.add(new Entry(region + "-depigmentation", 0.1, null));
        }
        assertThat(refusals("vasi", body.toArray(Entry[]::new)))
                .extracting(Refusal::detail)
                .containsExactly("All areas together are more than 100 hand units: check them");
    }

    @Test
    void anAreaNeedsItsShareAndAFaceThatCountsItsArea() {
        assertThat(refusals("f-vasi", new Entry("face-area", 1, null)))
                .singleElement()
                .satisfies(one -> assertThat(one.detail()).contains("'face-depigmentation' is missing"));
        assertThat(refusals("t-vasi", noPatches(1)))
                .singleElement()
                .satisfies(one -> assertThat(one.detail()).contains("'face-area' is missing"));
        var notIncluded = new ArrayList<>(List.of(noPatches(0)));
        notIncluded.add(new Entry("face-area", 1, null));
        assertThat(refusals("t-vasi", notIncluded.toArray(Entry[]::new)))
                .singleElement()
                .satisfies(one -> assertThat(one.detail()).contains("set 'includes-face' to 1"));
    }

    @Test
    void unknownTwiceGivenFractionalAndInAnotherUnit() {
        assertThat(refusals(
                        "dlqi",
                        new Entry("grand-total", 3, null),
                        new Entry("total", 3.5, null),
                        new Entry("total", 3, "stone"),
                        new Entry("total", 3, "Points"),
                        new Entry("total", 4, null)))
                .extracting(Refusal::at)
                .containsExactly("/0/id", "/1/value", "/2/unit", "/4/id");
    }

    @Test
    void whatIsMissingIsNamedWithItsRange() {
        assertThat(refusals("news2"))
                .hasSize(7)
                .extracting(Refusal::detail)
                .contains("'temperature-c' is missing: give from 30 to 45 (degrees Celsius)");
        assertThat(refusals("house-brackmann", new Entry("movement", 0, null)))
                .extracting(Refusal::detail)
                .containsExactly("Give 'grade', or both 'movement' and 'eye-closure'");
    }

    @Test
    void aFormWithTwoGapsIsNotScored() {
        assertThat(refusals("dlqi", new Entry("total", 3, null), new Entry("unanswered", 2, null)))
                .hasSize(1);
        assertThat(refusals("vetf-stage", new Entry("trunk", 4, null)))
                .extracting(Refusal::at)
                .containsExactly("/0/value");
    }

    private static Entry[] noPatches(double includesFace) {
        return new Entry[] {
            new Entry("hands-area", 0, null),
            new Entry("upper-limbs-area", 0, null),
            new Entry("trunk-area", 0, null),
            new Entry("lower-limbs-area", 0, null),
            new Entry("feet-area", 0, null),
            new Entry("includes-face", includesFace, null)
        };
    }

    private static List<Refusal> refusals(String scale, Entry... entries) {
        Outcome outcome = Scales.score(Objects.requireNonNull(Scales.named(scale), scale), List.of(entries));
        return switch (outcome) {
            case Outcome.Refused refused -> refused.refusals();
            case Outcome.Scored ignored -> List.of();
        };
    }
}
