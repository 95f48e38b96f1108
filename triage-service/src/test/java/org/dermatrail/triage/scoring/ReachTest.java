package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.number;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final Pathways pathways = Sample.pathways(
            about(
                    "rash",
                    rule("points", "hives", "points: 5"),
                    rule("advice", "hives", "advice: [{id: rest, text: Rest}]"),
                    rule("floor", "fever", "floor: consultation_24")),
            always(
                    rule("sign", "{all: [fever, collapse]}", "floor: emergency"),
                    rule("flag", "fever", "redFlag: alarm"),
                    rule("whole", "{report: contradictory}", "floor: consultation")));

    @Test
    void aYesReachesWhatReadsTheFindingOrWhatItImplies() {
        assertThat(decided(pathways.reach().ofYes(number("hives")))).containsExactly("gate", "points");
        assertThat(decided(pathways.reach().ofYes(number("rash")))).containsExactly("gate");
        assertThat(decided(pathways.reach().ofYes(number("fever")))).containsExactly("floor", "sign");
    }

    @Test
    void anyChangeReachesAlsoWhatImpliesTheFindingAndTheReportAsAWhole() {
        assertThat(decided(pathways.reach().ofAnyChange(number("hives")))).containsExactly("gate", "points", "whole");
        assertThat(decided(pathways.reach().ofAnyChange(number("rash")))).containsExactly("gate", "points", "whole");
        assertThat(decided(pathways.reach().ofAnyChange(number("scar")))).containsExactly("whole");
    }

    @Test
    void behindAGateAreTheRulesOfItsPathwayThatWeigh() {
        assertThat(decided(pathways.reach().behind(0))).containsExactly("points", "floor");
    }

    @Test
    void rulesAreOpenWithoutAGateOrBehindOneThatHolds() {
        assertThat(decided(pathways.reach().open(holding()))).containsExactly("gate", "sign", "whole");
        assertThat(decided(pathways.reach().open(holding(0))))
                .containsExactly("gate", "points", "floor", "sign", "whole");
        assertThat(decided(pathways.reach().open(holding(1, 4)))).containsExactly("gate", "sign", "whole");
    }

    private List<String> decided(long[] decisions) {
        return Sample.decided(pathways, decisions);
    }

    private long[] holding(int... decisions) {
        long[] holding = Bits.empty(pathways.decisions().length);
        for (int decision : decisions) {
            Bits.add(holding, decision);
        }
        return holding;
    }
}
