package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.pathways;
import static org.dermatrail.triage.scoring.Sample.report;
import static org.dermatrail.triage.scoring.Sample.rule;
import static org.dermatrail.triage.scoring.Sample.score;

import java.time.Duration;
import java.util.List;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.Test;

/** How one result is put together from the rules of several pathways. */
class CompositionTest {

    @Test
    void everyRuleIsToldOnceInTheOrderOfThePathways() {
        var scoring = score(
                pathways(
                        always(rule("one", "itch", "points: 1")),
                        always(rule("two", "itch", "points: 2")),
                        about("itch", rule("three", "itch", "points: 3"))),
                report("itch"));

        assertThat(scoring.explanation())
                .extracting(Line::rule)
                .containsExactly("sample.one", "sample.two", "sample.three");
    }

    @Test
    void pointsBelowNothingAreTakenBackInALineOfTheirOwn() {
        var scoring = score(pathways(about("itch", rule("calm", "itch", "points: -5"))), report("itch"));

        assertThat(scoring.score()).isZero();
        assertThat(scoring.explanation())
                .extracting(line -> line.points() + " " + line.title())
                .containsExactly("-5 A rule", "5 A score is never below 0");
    }

    @Test
    void pointsAboveTheLimitAreTakenBackInALineOfTheirOwn() {
        var scoring = score(
                pathways(about("itch", rule("many", "itch", "points: 74"), rule("more", "itch", "points: 6"))),
                report("itch"));

        assertThat(scoring.score()).isEqualTo(74);
        assertThat(scoring.explanation())
                .extracting(line -> line.points() + " " + line.title())
                .containsExactly("74 A rule", "6 A rule", "-6 Points alone never make an emergency");
    }

    @Test
    void aFloorLiftsOnlyByWhatPointsLack() {
        var lifted = score(
                pathways(about("itch", rule("some", "itch", "points: 30"), rule("floor", "itch", "floor: emergency"))),
                report("itch"));
        var foreign = score(pathways(always(rule("some", "itch", "points: 5"))), report("itch"));

        assertThat(lifted.explanation()).extracting(Line::points).containsExactly(30, 0, 45);
        assertThat(foreign.score()).isEqualTo(Urgency.CONSULTATION.min());
        assertThat(foreign.explanation()).extracting(Line::points).containsExactly(5, 0, 15);
    }

    @Test
    void aFloorOfSelfCareKeepsNothingOutOfScopeAtHome() {
        assertThat(score(pathways(always(rule("low", "itch", "floor: self_care"))), report("itch"))
                        .urgency())
                .isEqualTo(Urgency.CONSULTATION);
        assertThat(score(pathways(about("itch", rule("low", "itch", "floor: self_care"))), report("itch"))
                        .urgency())
                .isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void pointsThatReachALevelByThemselvesAskForItsOwnTime() {
        assertThat(within("points: 50")).isEqualTo(Duration.ofHours(24));
        assertThat(within("points: 49")).isEqualTo(Duration.ofDays(10));
    }

    private static Duration within(String points) {
        return score(
                        pathways(about(
                                "itch",
                                rule("later", "itch", "floor: consultation_24, within: P10D"),
                                rule("points", "itch", points))),
                        report("itch"))
                .within();
    }

    @Test
    void wholeDaysAreToldAsDaysFromTwoOn() {
        assertThat(withinText("PT48H")).isEqualTo("P2D");
        assertThat(withinText("PT47H")).isEqualTo("PT47H");
        assertThat(withinText("PT24H")).isEqualTo("PT24H");
        assertThat(withinText("PT49H")).isEqualTo("PT49H");
    }

    private static String withinText(String within) {
        return score(
                        pathways(about("itch", rule("floor", "itch", "floor: consultation, within: " + within))),
                        report("itch"))
                .withinText();
    }

    @Test
    void anInstrumentIsReadOnceHoweverManyPathwaysUseIt() {
        var vocabulary = ScoringFixture.KNOWLEDGE.vocabulary();
        var source = """
                id: sample
                version: 1
                title: A sample
                article: sample
                appliesWhen: itch
                careSetting: dermatology
                scales: [{id: itch-nrs, cites: [sample/claim]}]
                rules: []
                """;
        var one = PathwayReader.read("one.yaml", source, vocabulary);
        var scoring = score(
                Pathways.compile(vocabulary, List.of(one, one)), report("itch").measuring("itch-nrs", 4));

        assertThat(scoring.severity()).extracting(Severity::value).containsExactly(4.0);
    }
}
