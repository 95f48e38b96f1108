package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

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
