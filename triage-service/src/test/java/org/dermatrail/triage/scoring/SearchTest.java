package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.pathways;
import static org.dermatrail.triage.scoring.Sample.report;
import static org.dermatrail.triage.scoring.Sample.rule;
import static org.dermatrail.triage.scoring.Sample.score;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String ALL_SIX = "{all: [hives, blisters, itch, fever, breathless, collapse]}";

    @Test
    void theVeryFirstRuleIsWorthAQuestion() {
        var pathways = pathways(always(rule("first", "{all: [itch, fever]}", "floor: emergency")), about("itch"));

        assertThat(score(pathways, report("itch")).questions())
                .containsExactly(new Question("fever", "Fever?", Urgency.EMERGENCY));
    }

    @Test
    void aQuestionThatOnlyAddsPointsRaisesNoUrgency() {
        var pathways = pathways(about("itch", rule("few", "fever", "points: 5"), rule("more", "scar", "points: 7")));

        assertThat(score(pathways, report("itch")).questions())
                .containsExactly(new Question("scar", "Scar?", null), new Question("fever", "Fever?", null));
    }

    @Test
    void whatIsKnownIsNotAsked() {
        var pathways =
                pathways(about("itch", rule("some", "{atLeast: {count: 2, of: [fever, scar, rash]}}", "points: 9")));

        assertThat(score(pathways, report("itch", "fever").without("scar")).questions())
                .extracting(Question::finding)
                .containsExactly("rash");
        assertThat(score(pathways, report("itch", "fever").without("scar", "rash"))
                        .questions())
                .isEmpty();
    }

    @Test
    void atMostFiveWaysAreTold() {
        var six = pathways(about("rash", rule("all", ALL_SIX, "floor: emergency")));
        var told = report("hives", "blisters", "itch", "fever", "breathless", "collapse");

        assertThat(score(six, told).counterfactuals())
                .hasSize(5)
                .allSatisfy(way -> assertThat(way.change()).hasSize(1));
    }

    @Test
    void whereNoSingleChangeHelpsTwoTogetherAreTold() {
        var two = pathways(about(
                "{any: [itch, hives]}",
                rule("two", "{atLeast: {count: 2, of: [scar, fever, breathless, collapse]}}", "floor: emergency")));

        assertThat(score(two, report("itch", "hives")).counterfactuals())
                .hasSize(5)
                .startsWith(
                        together("hives", Presence.ABSENT, "itch", Presence.ABSENT, Urgency.CONSULTATION),
                        together("scar", Presence.PRESENT, "fever", Presence.PRESENT, Urgency.EMERGENCY));
        assertThat(score(
                                pathways(about("rash", rule("both", "{all: [fever, scar]}", "floor: emergency"))),
                                report("hives", "blisters"))
                        .counterfactuals())
                .containsExactly(
                        together("hives", Presence.ABSENT, "blisters", Presence.ABSENT, Urgency.CONSULTATION),
                        together("scar", Presence.PRESENT, "fever", Presence.PRESENT, Urgency.EMERGENCY));
    }

    private static Counterfactual together(
            String one, Presence then, String other, Presence otherThen, Urgency urgency) {
        return new Counterfactual(List.of(new Change(one, then), new Change(other, otherThen)), urgency);
    }
}
