package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dermatrail.triage.pathway.PathwayReader;
import org.dermatrail.triage.pathway.Vocabulary;
import org.junit.jupiter.api.Test;

class ProspectTest {

    private static final Vocabulary VOCABULARY = ScoringFixture.KNOWLEDGE.vocabulary();
    private static final String ITCH = """
            id: sample
            version: 1
            title: A sample
            article: vitiligo-recurrence
            careSetting: dermatology
            appliesWhen: itch
            rules:
              - id: sample.recent
                title: A rule about beginnings
                when: {all: [itch, %s]}
                then: {floor: emergency}
                cites: [vitiligo-recurrence/fast-spread-soon]
            cases:
              - name: one
                report: {age: 40, present: [itch]}
                expect: {urgency: consultation}
            """;
    private static final String ANYTHING_TODAY = "{onset: {under: P1D}}";
    private static final String INFECTED_TODAY = "{onset: {of: skin-infection, under: P1D}}";

    @Test
    void whatIsStillOpenMayHaveBegunLaterThanAllThatIsTold() {
        var report = allDeniedBut("fever").since("itch", Duration.ofDays(9));

        assertThat(asks(ANYTHING_TODAY, report)).containsExactly("fever");
    }

    @Test
    void whatFollowsFromAFindingMayHaveBegunLaterThanIt() {
        var report = allDeniedBut().since("itch", Duration.ofDays(9)).since("red-streak", Duration.ofDays(9));

        assertThat(asks(ANYTHING_TODAY, report)).containsExactly("skin-infection");
        assertThat(asks(INFECTED_TODAY, report)).containsExactly("skin-infection");
    }

    @Test
    void nothingIsAskedOfTheBeginningOfAMeasurementOrAPlan() {
        var report = allDeniedBut()
                .since("itch", Duration.ofDays(9))
                .measuring("pulse", 70)
                .planning("microneedling");

        assertThat(asks(ANYTHING_TODAY, report)).isEmpty();
    }

    @Test
    void nothingIsAskedOnceEveryBeginningIsTold() {
        var report = allDeniedBut()
                .since("itch", Duration.ofDays(9))
                .since("red-streak", Duration.ofDays(9))
                .since("skin-infection", Duration.ofDays(10));

        assertThat(asks(ANYTHING_TODAY, report)).isEmpty();
        assertThat(asks(INFECTED_TODAY, report)).isEmpty();
    }

    @Test
    void whatCouldRaiseIsAskedBeforeWhatCouldLower() {
        var lowering = rule("doubtful", "{all: [itch, {not: {known: fever}}]}", "floor: emergency");
        var pathways =
                Sample.pathways(about("itch"), always(lowering, rule("open", "scar", "floor: emergency_ambulance")));

        assertThat(Sample.asks(Sample.prospect(pathways, Sample.report("itch").build())))
                .containsExactly("scar");
        assertThat(Sample.asks(Sample.prospect(
                        pathways, Sample.report("itch").without("scar").build())))
                .containsExactly("fever");
    }

    @Test
    void eachThingIsAskedOnce() {
        var old = "{not: {known: {onset: {of: itch, under: P1D}}}}";
        var pathways = Sample.pathways(
                about("itch"),
                always(
                        rule("one", "{all: [itch, {not: {known: fever}}]}", "floor: emergency"),
                        rule("two", "{all: [itch, {not: {known: fever}}]}", "floor: emergency_ambulance"),
                        rule("three", old, "floor: emergency"),
                        rule("four", old, "floor: consultation_24")));

        assertThat(Sample.asks(Sample.prospect(pathways, Sample.report("itch").build())))
                .containsExactly("fever", "since itch [PT24H]");
    }

    @Test
    void aBeginningIsAskedForWithAllTimesThatDecideOfItOrOfWhatFollowsFromIt() {
        var pathways = Sample.pathways(
                about("{onset: {of: hives, atLeast: PT2H}}", rule("behind", "{onset: {under: PT3H}}", "points: 1")),
                always(
                        rule("fresh", "{onset: {of: rash, under: PT1H}}", "floor: emergency"),
                        rule("other", "{onset: {of: scar, under: PT5H}}", "points: 1"),
                        rule("light", "{onset: {of: hives, under: PT6H}}", "redFlag: alarm")));

        assertThat(Sample.asks(Sample.prospect(
                        pathways, allDenied("hives").with("hives").build())))
                .startsWith("since hives [PT1H, PT2H, PT3H]");
    }

    @Test
    void nobodyIsAskedAgainWhatNobodyKnew() {
        var pathways = Sample.pathways(
                about("itch"),
                always(
                        rule("open", "fever", "floor: emergency"),
                        rule("fresh", "{onset: {of: itch, under: P1D}}", "floor: emergency")));
        var itch = Sample.report("itch").build();

        assertThat(Sample.asks(Sample.prospect(pathways, itch))).containsExactly("since itch [PT24H]", "fever");
        assertThat(Sample.asks(
                        Sample.prospect(pathways, itch, new Prospect.Asked(Set.of("fever"), Set.of(), Set.of()))))
                .containsExactly("since itch [PT24H]");
        assertThat(Sample.asks(Sample.prospect(pathways, itch, new Prospect.Asked(Set.of(), Set.of("itch"), Set.of()))))
                .containsExactly("fever");
    }

    @Test
    void nobodyIsAskedAboutTheReportItself() {
        var pathways = Sample.pathways(
                about("itch"),
                always(
                        rule("open", "hurried", "floor: consultation"),
                        rule("fresh", "{onset: {of: hurried, under: P1D}}", "floor: emergency")));

        assertThat(Sample.asks(Sample.prospect(pathways, Sample.report("itch").build())))
                .isEmpty();
        assertThat(Sample.asks(Sample.prospect(
                        pathways, Sample.report("itch", "hurried").build())))
                .isEmpty();
    }

    @Test
    void onlyFindingsHaveABeginning() {
        var pathways =
                Sample.pathways(about("itch"), always(rule("fresh", "{onset: {under: P1D}}", "floor: emergency")));
        var report = allDenied("itch")
                .since("itch", Duration.ofDays(9))
                .measuring("temperature", 37)
                .measuring("itch-score", 1)
                .planning("tattoo");

        assertThat(Sample.asks(Sample.prospect(pathways, report.build()))).isEmpty();
    }

    /** Of all but one finding. */
    private static ScoringFixture.ReportBuilder allDenied(String but) {
        return Sample.report()
                .without(Sample.VOCABULARY.findings().keySet().stream()
                        .filter(finding -> !finding.equals(but))
                        .toArray(String[]::new));
    }

    private static List<String> asks(String condition, ScoringFixture.ReportBuilder report) {
        var pathway = PathwayReader.read("sample.yaml", ITCH.formatted(condition), VOCABULARY);
        var pathways = Pathways.compile(VOCABULARY, List.of(pathway));
        var nothing = new Prospect.Asked(Set.of(), Set.of(), Set.of());
        return Prospect.of(report.build(), nothing, pathways, Rehearsal.allSound(pathways)).asks().stream()
                .map(Ask::finding)
                .toList();
    }

    private static ScoringFixture.ReportBuilder allDeniedBut(String... open) {
        var left = Set.of(open);
        return ScoringFixture.reportOf()
                .aged(40)
                .without(VOCABULARY.findings().keySet().stream()
                        .filter(finding -> !left.contains(finding))
                        .toArray(String[]::new));
    }
}
