package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class StakesTest {

    private final Pathways pathways = Sample.pathways(
            about(
                    "itch",
                    rule("points", "hives", "points: 5"),
                    rule("calm", "hives", "points: -5"),
                    rule("day", "fever", "floor: consultation_24")),
            always(
                    rule("sign", "{all: [hives, collapse]}", "floor: emergency"),
                    rule("flag", "hives", "redFlag: alarm"),
                    rule("whole", "{report: contradictory}", "floor: consultation")));

    @Test
    void ofAPathwayEveryRuleThatCouldRaiseIsAtStake() {
        assertThat(atStake(Urgency.SELF_CARE, "itch")).containsExactly("points", "day");
    }

    @Test
    void ofWhatIsAlwaysCheckedOnlyThatIsAtStakeWhichReadsSomethingPresent() {
        assertThat(atStake(Urgency.SELF_CARE, "itch", "collapse")).containsExactly("points", "day", "sign");
        assertThat(atStake(Urgency.SELF_CARE, "itch", "breathless")).containsExactly("points", "day");
    }

    @Test
    void ofAnEmptyReportEverythingThatIsAlwaysCheckedIsAtStake() {
        assertThat(atStake(Urgency.SELF_CARE)).containsExactly("sign", "whole");
    }

    @Test
    void onlyPointsAndFloorsAboveTheUrgencyAreAtStake() {
        assertThat(atStake(Urgency.CONSULTATION, "itch", "collapse")).containsExactly("points", "day", "sign");
        assertThat(atStake(Urgency.CONSULTATION_24, "itch", "collapse")).containsExactly("points", "sign");
        assertThat(atStake(Urgency.EMERGENCY, "itch", "collapse")).containsExactly("points");
    }

    @Test
    void whatHoldsIsNoLongerAtStake() {
        assertThat(atStake(Urgency.SELF_CARE, "itch", "hives")).containsExactly("day", "sign");
    }

    @Test
    void behindAClosedGateNothingIsAtStake() {
        assertThat(atStake(Urgency.SELF_CARE, "collapse")).containsExactly("sign");
    }

    private List<String> atStake(Urgency urgency, String... present) {
        var facts = Facts.of(Sample.report(present).build(), pathways.terms());
        var ledger = new Ledger(pathways, facts, pathways.on(Rehearsal.allSound(pathways)));
        long[] open = pathways.reach().open(ledger.holding());
        return Sample.decided(pathways, pathways.stakes().of(facts, urgency, open, ledger.holding()));
    }
}
