package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraveTest {

    @Test
    void aFindingIsGraveWhereARedFlagOrCareWithinADayNeedsIt() {
        assertThat(behindAGate("fever", "redFlag: alarm")).containsExactly("fever");
        assertThat(behindAGate("fever", "floor: emergency")).containsExactly("fever");
        assertThat(behindAGate("fever", "floor: consultation_24")).containsExactly("fever");
        assertThat(behindAGate("fever", "floor: consultation")).isEmpty();
        assertThat(behindAGate("fever", "points: 60")).isEmpty();
    }

    @Test
    void whatIsAlwaysCheckedIsGraveWithAnyFloor() {
        assertThat(always("fever", "floor: consultation")).containsExactly("fever");
        assertThat(always("fever", "points: 60")).isEmpty();
    }

    @Test
    void whatSpeaksForItIsFoundWithinEveryCondition() {
        assertThat(always("{all: [fever, {any: [rash, scar]}]}", "floor: emergency"))
                .containsExactly("fever", "rash", "scar");
        assertThat(always("{atLeast: {count: 1, of: [fever, rash]}}", "floor: emergency"))
                .containsExactly("fever", "rash");
        assertThat(always("{possibly: fever}", "floor: emergency")).containsExactly("fever");
        assertThat(always("{known: fever}", "floor: emergency")).containsExactly("fever");
        assertThat(always("{onset: {of: fever, under: P1D}}", "floor: emergency"))
                .containsExactly("fever");
    }

    @Test
    void whatSpeaksAgainstItIsNotGraveUnlessItIsTurnedRoundTwice() {
        assertThat(always("{not: fever}", "floor: emergency")).isEmpty();
        assertThat(always("{not: {not: fever}}", "floor: emergency")).containsExactly("fever");
        assertThat(always("{not: {all: [fever, {not: rash}]}}", "floor: emergency"))
                .containsExactly("rash");
        assertThat(always("{not: {onset: {of: fever, under: P1D}}}", "floor: emergency"))
                .isEmpty();
    }

    @Test
    void whatIsNoFindingIsNotGrave() {
        assertThat(always(
                        "{all: [{age: {under: 1}}, {sex: female}, {measurement: {id: itch-score, atLeast: 7}},"
                                + " {planned: [tattoo]}, {report: empty}, {onset: {under: P1D}}]}",
                        "floor: emergency"))
                .isEmpty();
    }

    private static Set<String> behindAGate(String when, String then) {
        return Grave.findings(List.of(Sample.about("itch", Sample.rule("one", when, then))));
    }

    private static Set<String> always(String when, String then) {
        return Grave.findings(List.of(Sample.always(Sample.rule("one", when, then))));
    }
}
