package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dermatrail.triage.pathway.SamplePathway.SCHEMA;
import static org.dermatrail.triage.pathway.SamplePathway.VOCABULARY;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathwaySchemaTest {

    @ParameterizedTest
    @MethodSource("files")
    void everyPathwayValidates(String file) {
        assertThat(SCHEMA.validate(resource("pathways/" + file), InputFormat.YAML))
                .isEmpty();
    }

    /** A change of one line that makes vitiligo.yaml wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redFlag: | redflag:",
                "version: \\d+ | version: 0",
                "version: \\d+ | version: 1000000000",
                "version: \\d+ | version: one",
                "article: .* | article: Vitiligo recurrence",
                "careSetting: .* | careSetting: The Clinic",
                "condition: .* | condition: White Patch",
                "id: vitiligo\\.\\S+ | id: spreading",
                "cites: \\[[^\\]]*] | cites: []",
                "cites: \\[[^\\]]*] | cites: [fast spread]",
                "floor: \\w+ | floor: doctor",
                "urgency: \\w+ | urgency: doctor",
                "within: \\w+ | within: 7 days",
                "points: \\d+ | points: 80",
                "all: \\[ | every: [",
            })
    void theSchemaRefusesWhatTheReaderRefuses(String right, String wrong) {
        var sound = resource("pathways/vitiligo.yaml");
        var faulty = sound.replaceFirst(right, wrong);

        assertThat(faulty).isNotEqualTo(sound);
        assertThat(SCHEMA.validate(faulty, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> PathwayReader.read("vitiligo.yaml", faulty, VOCABULARY))
                .isInstanceOf(InvalidKnowledge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cases: []\n"})
    void theSchemaAsksForCasesAsTheCheckDoes(String none) {
        var sound = resource("pathways/vitiligo.yaml");
        var faulty = sound.substring(0, sound.indexOf("cases:\n")) + none;
        var places = Places.of("vitiligo.yaml", faulty);

        assertThat(SCHEMA.validate(faulty, InputFormat.YAML)).isNotEmpty();
        assertThat(Inspection.of(PathwayReader.read("vitiligo.yaml", faulty, VOCABULARY), VOCABULARY, places))
                .extracting(Remark::message)
                .contains("the pathway has no case: add at least one under 'cases'");
    }

    static List<String> files() {
        return resource("pathways/index.txt").lines().toList();
    }

    static String resource(String name) {
        try (var stream = PathwaySchemaTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
