package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    private final List<MedQuadDocument> documents = IntStream.range(0, 20)
            .mapToObj(number -> new MedQuadDocument(
                    "d" + number,
                    "Example",
                    "https://example.org/" + number,
                    "Focus " + number,
                    List.of(),
                    List.of(
                            new MedQuadDocument.Question("symptoms", "What shows focus " + number + "?", "It shows."),
                            new MedQuadDocument.Question(
                                    "causes", "What causes focus " + number + "?", "It is caused."))))
            .toList();

    @Test
    void whatIsAskedIsNotAmongWhatIsIndexed() {
        HeldOut held = new HeldOut(documents);

        assertThat(held.questions()).hasSize(20);
        held.documents()
                .forEach(document -> assertThat(document.qa())
                        .extracting(MedQuadDocument.Question::question)
                        .doesNotContain(held.questions().get(document.id()))
                        .contains(""));
        assertThat(held.documents().getFirst().qa())
                .extracting(MedQuadDocument.Question::answer)
                .containsExactly("It shows.", "It is caused.");
    }

    @Test
    void theSameQuestionsAreHeldOutEachTime() {
        assertThat(new HeldOut(documents).questions()).isEqualTo(new HeldOut(documents).questions());
    }

    @Test
    void aDocumentWithOneAnswerKeepsItsQuestion() {
        MedQuadDocument single = documents
                .getFirst()
                .with(List.of(
                        new MedQuadDocument.Question("symptoms", "What shows it?", "It shows."),
                        new MedQuadDocument.Question("causes", "What causes it?", " ")));

        assertThat(new HeldOut(List.of(single)).questions()).isEmpty();
    }
}
