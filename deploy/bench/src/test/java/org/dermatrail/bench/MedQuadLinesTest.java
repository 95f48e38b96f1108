package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dermatrail.bench.MedQuadDocument.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MedQuadLinesTest {

    private final MedQuadLines lines = new MedQuadLines();

    @Test
    void aQuestionBecomesASectionAndAClaimOfTheLowestCertainty() {
        MedQuadLines.Line line = lines.line(document("7_X_QA/1", "Dry Skin", "What causes Dry Skin ?"))
                .orElseThrow();

        MedQuadLines.Article article = line.article();
        MedQuadLines.Claim claim = article.claims().getFirst();
        assertThat(line.sourceId()).isEqualTo("7_X_QA/1");
        assertThat(article.slug()).isEqualTo("dry-skin");
        assertThat(article.sections().getFirst())
                .isEqualTo(new MedQuadLines.Section(
                        "what-causes-dry-skin",
                        "What causes Dry Skin?",
                        "Cold air dries skin. So does hot water. Soap too.",
                        List.of("dry-skin/what-causes-dry-skin")));
        assertThat(claim.statement()).isEqualTo("Cold air dries skin.");
        assertThat(claim.kind()).isEqualTo("cause");
        assertThat(claim.certainty()).isEqualTo("very_low");
        assertThat(claim.searchWords()).containsExactly("xerosis");
        assertThat(article.summary()).isEqualTo("Cold air dries skin. So does hot water.");
        assertThat(article.attribution()).contains("MedQuAD", "CC BY 4.0", "Health Body", "https://example.org/1");
    }

    @Test
    void theSameFocusTwiceGivesTwoSlugsAndTheSameQuestionTwoNames() {
        MedQuadLines.Line first =
                lines.line(document("a_QA/1", "Dry skin", "Why?")).orElseThrow();
        MedQuadLines.Line second =
                lines.line(document("b_QA/2", "Dry Skin!", "Why?", "Why ?")).orElseThrow();

        assertThat(first.article().slug()).isEqualTo("dry-skin");
        assertThat(second.article().slug()).isEqualTo("dry-skin-b-2");
        assertThat(second.article().sections())
                .extracting(MedQuadLines.Section::id)
                .containsExactly("why", "why-2");
    }

    @Test
    void whatIsTooLongIsCutAndWhatAnswersNothingIsLeftOut() {
        String longest = "Täglich eincremen hilft ".repeat(4000) + "🙂";
        MedQuadDocument document = new MedQuadDocument(
                "c", "P", "https://example.org", "é".repeat(300), null, List.of(new Question("", "", longest)));

        MedQuadLines.Article article = lines.line(document).orElseThrow().article();

        assertThat(article.slug()).isEqualTo("e".repeat(100));
        assertThat(article.sections().getFirst().heading()).isEqualTo("Information");
        assertThat(article.sections().getFirst().body()).hasSizeBetween(49_000, 50_000);
        assertThat(article.claims().getFirst().statement()).hasSizeLessThanOrEqualTo(2000);
        assertThat(lines.line(document.with(List.of(new Question("causes", "Why?", " \n")))))
                .isEmpty();
    }

    @Test
    void copiesAreArticlesOfTheirOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("documents.ndjson.gz");
        try (Writer gzip =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            gzip.write(
                    "{\"id\":\"d\",\"publisher\":\"P\",\"url\":\"https://example.org\",\"focus\":\"Itch\",\"umls\":[],"
                            + "\"qa\":[{\"type\":\"causes\",\"question\":\"Why?\",\"answer\":\"Dryness.\"}]}\n");
        }
        StringWriter written = new StringWriter();

        MedQuad.convert(file, 2, written);

        assertThat(written.toString().lines().toList())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("\"sourceId\":\"d\"", "\"slug\":\"itch\""))
                .anySatisfy(line -> assertThat(line).contains("\"sourceId\":\"d~2\"", "\"slug\":\"itch-d-2\""));
    }

    private static MedQuadDocument document(String id, String focus, String... questions) {
        return new MedQuadDocument(
                id,
                "Health Body",
                "https://example.org/1",
                focus,
                List.of("xerosis"),
                List.of(questions).stream()
                        .map(question ->
                                new Question("causes", question, "Cold air dries skin. So does hot water. Soap too."))
                        .toList());
    }
}
