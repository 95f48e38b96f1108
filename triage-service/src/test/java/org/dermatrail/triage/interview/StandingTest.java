package org.dermatrail.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.Evidence;
import org.dermatrail.triage.scoring.Pathways;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Pathways ALL = Pathways.compile(KNOWLEDGE.vocabulary(), KNOWLEDGE.pathways());
    private static final Pathways NONE = Pathways.compile(KNOWLEDGE.vocabulary(), List.of());
    private static final Themes THEMES = Themes.packaged(KNOWLEDGE.vocabulary());

    private final Interview interview = new Interview(UUID.randomUUID(), "demo", "someone", "en", Instant.EPOCH);

    @Test
    void aQuestionKeepsItsNumberWhileTheSameIsAsked() {
        standing(ALL, 5).put(3);

        assertThat(standing(ALL, 5).number()).isEqualTo(3);
        assertThat(standing(ALL, 9).number()).isEqualTo(3);
    }

    @Test
    void whatIsAskedOnOtherPathwaysIsAnotherQuestion() {
        standing(ALL, 5).put(3);

        assertThat(standing(NONE, 9).number()).isEqualTo(7);
        assertThat(standing(NONE, 10).number()).isEqualTo(8);
    }

    @Test
    void aQuestionThatIsPutAgainHasItsNewNumber() {
        standing(ALL, 5).put(3);
        standing(NONE, 9).put(8);

        assertThat(standing(NONE, 12).number()).isEqualTo(8);
        assertThat(standing(ALL, 12).number()).isEqualTo(11);
    }

    private Standing standing(Pathways pathways, long state) {
        var report = new Report(
                40, Sex.FEMALE, List.of(Finding.stated("scar", Presence.PRESENT)), List.of(), new TreeSet<>(), false);
        var inquiry = new Inquiry(report, List.of(), THEMES, pathways, new Evidence(Map.of()));
        return new Standing(interview, inquiry, KNOWLEDGE.vocabulary(), state);
    }
}
