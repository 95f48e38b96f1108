package org.dermatrail.content.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityGateTest {

    private static final QualityGate GATE = new QualityGate(Vocabulary.bundled());
    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    static List<String> articles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/articles"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theArticlesOfTheProductPassWithoutErrorsOrWarnings(String slug) throws IOException {
        Manuscript text;
        try (InputStream stream = QualityGateTest.class.getResourceAsStream("/articles/" + slug + ".yaml")) {
            text = YAML.readValue(stream, Manuscript.class);
        }

        assertThat(GATE.findings(text, circumstances()))
                .extracting(Finding::concern)
                .containsExactly(Concern.SOURCE_NEVER_CHECKED);
        assertThat(ReadingLevel.grade(Composition.of(text)).fleschKincaid()).isBetween(2.0, ReadingLevel.HIGHEST);
    }

    @Test
    void theGravestFindingsComeFirst() {
        List<Finding> findings = GATE.findings(
                TextFixture.sound()
                        .withoutSections()
                        .body("Text.")
                        .source(null, null, null)
                        .claim("A", Appraisal.LIMITED, true, List.of(), null, null)
                        .text(),
                circumstances());

        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING, Severity.NOTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "bcd ",
                "😀",
                "skin and ",
                "кожа ",
                "- \n",
                "(",
                "cure not ",
                "é",
                "\u0301",
                "*_`[",
                "> ",
                "* ",
                "![",
                "[a]("
            })
    void anyTextOfTheGreatestLengthIsJudged(String piece) {
        String body = piece.repeat(50_000 / piece.length());

        List<Finding> findings =
                GATE.findings(TextFixture.sound().body(body).summary(body).text(), circumstances());

        assertThat(findings).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void noWordOfTheProfessionStandsTwiceInTheVocabulary() {
        Set<String> keys = new HashSet<>();
        for (Jargon word : Vocabulary.bundled().jargon()) {
            assertThat(keys.add(Jargon.key(word.term()))).as(word.term()).isTrue();
            word.forms()
                    .forEach(form ->
                            assertThat(keys.add(Jargon.key(form))).as(form).isTrue());
            assertThat(word.plain()).isNotBlank();
        }
        assertThat(keys).hasSizeGreaterThan(200);
    }

    private static Circumstances circumstances() {
        return new Circumstances(TextFixture.TODAY, TextFixture.TODAY.minusYears(2), TextFixture.PEOPLE, Map.of());
    }
}
