package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.asks;
import static org.dermatrail.triage.scoring.Sample.itching;
import static org.dermatrail.triage.scoring.Sample.pathways;
import static org.dermatrail.triage.scoring.Sample.rule;

import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

class LoweringTest {

    private static final String UNLESS_FEVER = "{all: [itch, {not: {known: fever}}]}";
    private static final String UNLESS_COLLAPSE = "{all: [itch, {not: {known: collapse}}]}";
    private static final Pathway ABOUT_ITCH = about("itch");

    @Test
    void aFloorThatCouldGoIsAskedFor() {
        var pathways = pathways(ABOUT_ITCH, always(rule("doubtful", UNLESS_FEVER, "floor: emergency")));
        var prospect = itching(pathways);

        assertThat(prospect.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(asks(prospect)).containsExactly("fever");
        assertThat(prospect.asks()).extracting(Ask::couldLeadTo).containsExactly(Urgency.SELF_CARE);
    }

    @Test
    void aFloorThatStaysIsNotAskedFor() {
        assertThat(asks(pathways(ABOUT_ITCH, always(rule("certain", "{any: [itch, fever]}", "floor: emergency")))))
                .isEmpty();
    }

    @Test
    void nothingIsAskedWhereAnotherFloorStays() {
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(
                                rule("certain", "itch", "floor: emergency"),
                                rule("doubtful", UNLESS_FEVER, "floor: emergency")))))
                .isEmpty();
    }

    @Test
    void onlyFloorsAboveTheOneThatStaysAreAskedFor() {
        var pathways = pathways(
                ABOUT_ITCH,
                always(
                        rule("certain", "itch", "floor: consultation"),
                        rule("same", UNLESS_FEVER, "floor: consultation"),
                        rule("more", UNLESS_COLLAPSE, "floor: emergency")));
        var prospect = itching(pathways);

        assertThat(asks(prospect)).containsExactly("collapse");
        assertThat(prospect.asks()).extracting(Ask::couldLeadTo).containsExactly(Urgency.CONSULTATION);
    }

    @Test
    void pointsThatCouldGoAreAskedFor() {
        assertThat(asks(pathways(about("itch", rule("doubtful", UNLESS_FEVER, "points: 30")))))
                .containsExactly("fever");
        assertThat(asks(pathways(about(
                        "itch", rule("certain", "itch", "points: 20"), rule("doubtful", UNLESS_FEVER, "points: 9")))))
                .isEmpty();
        assertThat(asks(pathways(about(
                        "itch", rule("certain", "itch", "points: 12"), rule("doubtful", UNLESS_FEVER, "points: 9")))))
                .containsExactly("fever");
    }

    @Test
    void reassuranceThatCouldComeIsAskedForWhereItLowers() {
        assertThat(asks(pathways(
                        about("itch", rule("certain", "itch", "points: 25"), rule("calm", "fever", "points: -6")))))
                .containsExactly("fever");
        assertThat(asks(pathways(
                        about("itch", rule("certain", "itch", "points: 25"), rule("calm", "fever", "points: -5")))))
                .isEmpty();
        assertThat(asks(
                        pathways(about(
                                "itch",
                                rule("certain", "itch", "points: 25"),
                                rule("gone", "{all: [fever, scar]}", "points: -6"),
                                rule("calm", "collapse", "points: -9"))),
                        Sample.report("itch").without("scar")))
                .containsExactly("collapse");
    }

    @Test
    void severalReassurancesCountTogether() {
        assertThat(asks(pathways(about(
                        "itch",
                        rule("certain", "itch", "points: 25"),
                        rule("calm", "fever", "points: -3"),
                        rule("calmer", "collapse", "points: -3")))))
                .containsExactly("fever", "collapse");
    }

    @Test
    void aFloorBelowThePointsThatStayIsNotTheLeast() {
        assertThat(asks(pathways(about(
                        "itch",
                        rule("points", "itch", "points: 60"),
                        rule("floor", "itch", "floor: consultation"),
                        rule("doubtful", UNLESS_FEVER, "points: 10")))))
                .isEmpty();
        assertThat(asks(pathways(about(
                        "itch",
                        rule("points", "itch", "points: 30"),
                        rule("floor", "itch", "floor: consultation_24"),
                        rule("doubtful", UNLESS_FEVER, "points: 30")))))
                .isEmpty();
    }

    @Test
    void aRuleThatNeitherLiftsNorSoothesIsNotAskedFor() {
        assertThat(asks(pathways(about(
                        "itch",
                        rule("doubtful", UNLESS_FEVER, "points: 30"),
                        rule("calm", UNLESS_COLLAPSE, "points: -2"),
                        rule("low", "{all: [itch, {not: {known: hives}}]}", "floor: self_care"),
                        rule("open", "scar", "floor: consultation")))))
                .containsExactly("fever");
    }

    @Test
    void theConditionOfAPathwayIsAskedForWithItsRules() {
        assertThat(asks(pathways(about(UNLESS_FEVER, rule("behind", "itch", "floor: consultation_24")), ABOUT_ITCH)))
                .containsExactly("fever");
    }

    @Test
    void whatCouldPutAReportInScopeIsAskedFor() {
        var pathways = pathways(about("scar", rule("few", "scar", "points: 1")));
        var prospect = itching(pathways);

        assertThat(prospect.urgency()).isEqualTo(Urgency.CONSULTATION);
        assertThat(asks(prospect)).containsExactly("scar");
        assertThat(prospect.asks()).extracting(Ask::couldLeadTo).containsExactly(Urgency.CONSULTATION);
    }

    @Test
    void noScopeIsSoughtWhereNoPathwayCouldApplyOrSayAnything() {
        assertThat(asks(
                        pathways(about("{all: [scar, fever]}", rule("few", "scar", "points: 1"))),
                        Sample.report("itch").without("scar")))
                .isEmpty();
        assertThat(asks(pathways(about("scar")))).isEmpty();
        assertThat(asks(pathways(always(rule("few", "scar", "points: 1"))))).isEmpty();
    }

    @Test
    void whatCanBeInScopeByNoPathwayStaysWithAPerson() {
        assertThat(asks(pathways(always(rule("certain", "itch", "points: 25"), rule("calm", "fever", "points: -10")))))
                .isEmpty();
        assertThat(asks(pathways(
                        ABOUT_ITCH,
                        always(rule("certain", "itch", "points: 25"), rule("calm", "fever", "points: -10")))))
                .containsExactly("fever");
    }

    @Test
    void noScopeIsSoughtForAReportThatIsInScope() {
        assertThat(asks(pathways(
                        about("itch", rule("doubtful", UNLESS_FEVER, "points: 30")),
                        about("scar", rule("few", "scar", "points: 1")))))
                .containsExactly("fever");
    }
}
