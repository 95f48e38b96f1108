package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the instruments, as data. */
class WorkedExampleTest {

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsWorked(Example example) {
        Scale scale = Objects.requireNonNull(Scales.named(example.scale()), example.scale());
        List<Entry> entries = example.inputs().entrySet().stream()
                .map(input -> new Entry(input.getKey(), input.getValue(), null))
                .toList();

        Outcome outcome = Scales.score(scale, entries);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Scored.class, scored -> {
            Score score = scored.score();
            assertThat(score.value()).isEqualTo(example.value());
            if (example.band() != null) {
                assertThat(score.band()).isEqualTo(example.band());
            }
            if (example.meaning() != null) {
                assertThat(score.meaning()).contains(example.meaning());
            }
            if (example.parts() != null) {
                assertThat(score.parts().stream().collect(Collectors.toMap(Part::id, Part::value)))
                        .containsAllEntriesOf(example.parts());
            }
            if (example.warning() != null) {
                assertThat(score.warnings())
                        .anySatisfy(warning -> assertThat(warning).contains(example.warning()));
            }
        });
    }

    @Test
    void everyInstrumentHasAnExample() {
        assertThat(examples().stream().map(Example::scale).distinct().sorted())
                .containsExactlyElementsOf(Scales.all().stream().map(Scale::id).toList());
    }

    static List<Example> examples() {
        try (var source = WorkedExampleTest.class.getResourceAsStream("/cases/scales/worked-examples.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(source, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Example(
            String scale,
            String name,
            Map<String, Double> inputs,
            double value,
            String band,
            String meaning,
            Map<String, Double> parts,
            String warning) {

        @Override
        public String toString() {
            return scale + ": " + name;
        }
    }
}
