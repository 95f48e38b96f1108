package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.asks;
import static org.dermatrail.triage.scoring.Sample.itching;
import static org.dermatrail.triage.scoring.Sample.pathways;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class RaisingTest {

    private static final Pathway ABOUT_ITCH = about("itch", rule("itch", "itch", "points: 1"));

    @Test
    void theGravestIsAskedFirst() {
        var pathways = pathways(
                ABOUT_ITCH,
                always(
                        rule("some", "scar", "floor: consultation"),
                        rule("gravest", "collapse", "floor: emergency_ambulance"),
                        rule("graver", "fever", "floor: emergency")));

        assertThat(asks(pathways)).containsExactly("collapse", "fever", "scar");
        assertThat(itching(pathways).asks())
                .extracting(Ask::couldLeadTo)
                .containsExactly(Urgency.EMERGENCY_AMBULANCE, Urgency.EMERGENCY, Urgency.CONSULTATION);
    }

    @Test
    void whatIsReachedAlreadyIsNotAskedFor() {
        var pathways = pathways(
                ABOUT_ITCH,
                always(
                        rule("reached", "itch", "floor: emergency"),
                        rule("same", "fever", "floor: emergency"),
                        rule("less", "scar", "floor: consultation_24")));

        assertThat(asks(pathways)).isEmpty();
    }

    @Test
    void amongEqualsWhatTouchesOnTheComplaintComesFirst() {
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(
                                rule("foreign", "collapse", "floor: emergency"),
                                rule("touching", "{all: [itch, fever]}", "floor: emergency")))))
                .containsExactly("fever", "collapse");
        assertThat(asks(pathways(
                        about("scar", rule("closed", "breathless", "floor: emergency")),
                        about("itch", rule("behind", "fever", "floor: emergency")))))
                .containsExactly("fever", "breathless");
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(
                                rule("foreign", "collapse", "floor: emergency"),
                                rule("other", "fever", "floor: emergency")))))
                .containsExactly("collapse", "fever");
    }

    @Test
    void amongEqualsTheFewestQuestionsComeFirst() {
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(
                                rule("many", "{any: [collapse, breathless]}", "floor: emergency"),
                                rule("one", "fever", "floor: emergency")))))
                .containsExactly("fever", "collapse", "breathless");
    }

    @Test
    void oneQuestionServesAllRulesThatItRulesOut() {
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(
                                rule("one", "{all: [fever, breathless]}", "floor: emergency"),
                                rule("two", "{all: [collapse, breathless]}", "floor: emergency")))))
                .containsExactly("breathless");
    }

    @Test
    void aRuleThatCanHoldNoMoreIsNotAskedForAndServesNoQuestion() {
        var pathways = pathways(
                ABOUT_ITCH,
                always(
                        rule("one", "{all: [fever, breathless]}", "floor: emergency"),
                        rule("gone", "{all: [breathless, scar]}", "floor: emergency"),
                        rule("gone-too", "{all: [collapse, scar]}", "floor: emergency")));

        assertThat(asks(pathways, Sample.report("itch").without("scar"))).containsExactly("fever");
    }

    @Test
    void aQualifyingFindingIsAskedWhereNothingElseRulesOut() {
        var pathways = pathways(ABOUT_ITCH, always(rule("one", "{all: [fever, breathless]}", "floor: emergency")));
        var late = new Prospect.Asked(Set.of(), Set.of(), Set.of("fever"));

        assertThat(asks(Sample.prospect(pathways, Sample.report("itch").build(), late)))
                .containsExactly("breathless");
        assertThat(asks(pathways)).containsExactly("fever");
    }

    @Test
    void pointsAreAskedForOnlyIfAllTogetherCouldRaise() {
        assertThat(asks(pathways(about("itch", rule("some", "fever", "points: 10"), rule("few", "scar", "points: 9")))))
                .isEmpty();
        assertThat(asks(pathways(about("itch", rule("few", "scar", "points: 9"), rule("some", "fever", "points: 11")))))
                .containsExactly("fever", "scar");
    }

    @Test
    void pointsAloneNeverComeToAnEmergency() {
        var pathways = pathways(about(
                "itch",
                rule("day", "itch", "floor: consultation_24"),
                rule("many", "fever", "points: 60"),
                rule("more", "scar", "points: 60")));

        assertThat(asks(pathways)).isEmpty();
    }

    @Test
    void whatPointsCouldComeToIsToldWithTheQuestion() {
        var pathways = pathways(about("itch", rule("many", "fever", "points: 40"), rule("more", "scar", "points: 15")));

        assertThat(itching(pathways).asks()).extracting(Ask::couldLeadTo).containsOnly(Urgency.CONSULTATION_24);
    }

    @Test
    void pointsThatAreThereCountWithoutAQuestion() {
        assertThat(asks(pathways(
                        about("itch", rule("there", "itch", "points: 15"), rule("open", "fever", "points: 5")))))
                .containsExactly("fever");
        assertThat(asks(
                        pathways(about(
                                "itch",
                                rule("there", "itch", "points: 15"),
                                rule("lost", "scar", "points: 5"),
                                rule("open", "fever", "points: 4"))),
                        Sample.report("itch").without("scar")))
                .isEmpty();
    }

    @Test
    void aRuleWithoutPointsIsNoQuestionOfPoints() {
        assertThat(asks(pathways(about(
                        "itch",
                        rule("there", "itch", "points: 30"),
                        rule("reached", "scar", "floor: consultation"),
                        rule("open", "fever", "points: 20")))))
                .containsExactly("fever");
        assertThat(asks(pathways(about(
                        "itch",
                        rule("there", "itch", "points: 30"),
                        rule("holds", "{not: {known: scar}}", "floor: consultation"),
                        rule("open", "fever", "points: 20")))))
                .containsExactly("fever");
    }

    @Test
    void certainReassuranceOutweighsWhatCouldCome() {
        var pathways =
                pathways(about("itch", rule("calm", "itch", "points: -10"), rule("open", "fever", "points: 25")));
        var itch = Sample.report("itch");

        assertThat(asks(pathways)).isEmpty();
        assertThat(asks(Prospect.of(
                        itch.build(),
                        new Prospect.Asked(Set.of(), Set.of(), Set.of()),
                        pathways,
                        new Evidence(Map.of()))))
                .containsExactly("fever");
        assertThat(asks(pathways, Sample.report("itch").withTextNobodyUnderstood()))
                .containsExactly("fever");
    }

    @Test
    void reassuranceThatCouldGoIsAskedFor() {
        var pathways = pathways(about(
                "itch",
                rule("there", "itch", "points: 25"),
                rule("calm", "{not: {known: fever}}", "points: -10"),
                rule("calmer", "breathless", "points: -10")));

        assertThat(asks(pathways)).containsExactly("fever");
        assertThat(asks(pathways, Sample.report("itch").without("fever"))).isEmpty();
    }

    @Test
    void whatIsInScopeOnlyWhileNobodyAsksIsAskedFor() {
        var doubtful = about("{not: {known: fever}}", rule("few", "itch", "points: 1"));

        assertThat(asks(pathways(doubtful))).containsExactly("fever");
        assertThat(itching(pathways(doubtful)).asks())
                .extracting(Ask::couldLeadTo)
                .containsExactly(Urgency.CONSULTATION);
        assertThat(asks(pathways(doubtful, ABOUT_ITCH))).isEmpty();
        assertThat(asks(pathways(doubtful, about("scar", rule("few", "scar", "points: 1")))))
                .containsExactly("fever");
        assertThat(asks(pathways(doubtful, always(rule("grave", "collapse", "floor: emergency")))))
                .containsExactly("collapse");
        assertThat(asks(pathways(doubtful, always(rule("reached", "itch", "floor: consultation")))))
                .isEmpty();
    }
}
