package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private final Knowledge knowledge = Knowledge.load();

    @Test
    void theIndexListsEveryPathwayFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/pathways"))) {
            assertThat(PathwaySchemaTest.files())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    @Test
    void everyRedFlagOfTheVocabularyIsRaisedBySomeRule() {
        var raised = knowledge.pathways().stream()
                .flatMap(pathway -> pathway.rules().stream())
                .map(rule -> rule.then().redFlag())
                .filter(Objects::nonNull)
                .toList();

        assertThat(knowledge.vocabulary().redFlags())
                .allSatisfy(flag -> assertThat(raised).contains(flag));
    }

    @Test
    void onlyTheRedFlagsAndTheCourseAreCheckedForEveryReport() {
        assertThat(knowledge.pathways())
                .filteredOn(pathway -> pathway.appliesWhen() == null)
                .extracting(Pathway::id)
                .containsExactly("red-flags", "course");
    }

    @Test
    void whatReassuresNeverRaisesAFloor() {
        assertThat(knowledge.pathways())
                .flatExtracting(Pathway::rules)
                .filteredOn(rule -> rule.then().soothes())
                .allSatisfy(rule -> {
                    assertThat(rule.then().floor()).isNull();
                    assertThat(rule.then().redFlag()).isNull();
                });
    }

    /** Else a complaint would be mild for one of them and not for another. */
    @Test
    void theRulesOnMildComplaintsLeaveItToTheVocabularyWhichTheyAre() {
        assertThat(knowledge.pathways())
                .flatExtracting(Pathway::rules)
                .filteredOn(rule -> rule.id().startsWith("report.mild-"))
                .hasSize(10)
                .extracting(rule -> ((Condition.All) rule.when()).of().getFirst())
                .containsOnly(new Condition.Known(new Condition.Has(Vocabulary.MILD_COMPLAINT)));
    }

    @Test
    void everyFindingCanBeAskedInOneSentence() {
        assertThat(knowledge.vocabulary().findings().values())
                .allSatisfy(term -> assertThat(term.question()).endsWith("?"));
    }
}
