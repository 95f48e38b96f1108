package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Measurement;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.junit.jupiter.api.Test;

/** The beginning of what followed from an answer, once the answer is gone. */
class TakenBackTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Pathways PATHWAYS = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Themes THEMES = Themes.packaged(KNOWLEDGE.vocabulary());

    private static final Answer STREAK = new Answer.OfFinding(1, "red-streak", Presence.PRESENT);
    private static final Answer INFECTION_BEGAN = new Answer.OfBeginning(2, "skin-infection", Duration.ofHours(15));

    @Test
    void isToldWhileItFollows() {
        assertThat(after(nothing(), STREAK, INFECTION_BEGAN).since("skin-infection"))
                .isEqualTo(Duration.ofHours(15));
    }

    @Test
    void isNotToldWithoutWhatItFollowedFrom() {
        Report report = after(nothing(), INFECTION_BEGAN);

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void isNotToldOnceTheContraryIsAnswered() {
        Report report = after(nothing(), INFECTION_BEGAN, new Answer.OfFinding(3, "red-streak", Presence.ABSENT));

        assertThat(report.has("skin-infection")).isFalse();
    }

    @Test
    void isStillToldWhereSomethingElseTellsIt() {
        Report measured = new Report(
                40, Sex.FEMALE, List.of(), List.of(new Measurement("temperature-c", 39)), new TreeSet<>(), false);

        assertThat(after(measured, new Answer.OfBeginning(1, "fever", Duration.ofDays(3)))
                        .findings())
                .containsExactly(Finding.stated("fever", Presence.PRESENT).since(Duration.ofDays(3)));
    }

    private static Report nothing() {
        return new Report(40, Sex.FEMALE, List.of(), List.of(), new TreeSet<>(), false);
    }

    private static Report after(Report start, Answer... answers) {
        return new Inquiry(start, List.of(answers), THEMES, PATHWAYS, new Evidence(Map.of())).report();
    }
}
