package org.dermatrail.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VignettesTest {

    private static final String CASE = """
        {"id":"a","free_text":"it itches","age":3,"sex":"male","facts":{"onset":"sudden"},"group":"g",
         "expected":{"urgency":"consultation","acceptable_range":["self_care","consultation"],
                     "must_raise_red_flags":["child"],"must_mention":[],"must_not":["emergency"],"source":"s"}}
        """;

    @TempDir
    Path folder;

    @Test
    void aWrappedAndABareArrayReadTheSame() throws IOException {
        List<Vignette> wrapped = Vignettes.read(file("{\"note\":\"n\",\"vignettes\":[" + CASE + "]}"));
        List<Vignette> bare = Vignettes.read(file("[" + CASE + "]"));

        assertThat(wrapped).isEqualTo(bare);
        assertThat(bare.getFirst().text()).isEqualTo("it itches");
        assertThat(bare.getFirst().expected().least()).isEqualTo(Urgency.SELF_CARE);
    }

    @Test
    void whatHoldsNoCasesIsToldByItsName() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path other = file("{\"cases\":[]}");
        Path broken = file("{\"vignettes\":[{\"id\":");

        assertThatThrownBy(() -> Vignettes.read(missing)).hasMessageContaining("missing.json");
        assertThatThrownBy(() -> Vignettes.read(other)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Vignettes.read(broken)).isInstanceOf(IOException.class);
    }

    @Test
    void percentilesAreNearestRank() {
        List<Duration> times =
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMillis).toList();

        assertThat(Tally.percentile(times, 50)).isEqualTo(Duration.ofMillis(10));
        assertThat(Tally.percentile(times, 95)).isEqualTo(Duration.ofMillis(19));
        assertThat(Tally.percentile(List.of(), 95)).isEqualTo(Duration.ZERO);
    }

    @Test
    void theReportNamesWhatIsUnsafe() throws Exception {
        Vignette vignette = Vignettes.read(file("[" + CASE.replace("self_care", "emergency") + "]"))
                .getFirst();
        Answer answer = new Answer(Urgency.SELF_CARE, List.of(), List.of(), List.of(), List.of(), List.of());
        Outcome under = Outcome.of(vignette, answer, Duration.ofMillis(2), MustNot.load());

        assertThat(new Findings(List.of(under), List.of()).areAsWanted()).isFalse();
        assertThat(new Findings(List.of(), List.of("b: 500")).areAsWanted()).isFalse();
        assertThat(new Findings(List.of(under), List.of()).text())
                .contains("a: got self_care, acceptable consultation to emergency")
                .contains("a: child")
                .containsPattern("under-triaged +<= 0.0 +1.0 +MISSED");
    }

    private Path file(String content) throws IOException {
        Path file = Files.createTempFile(folder, "cases", ".json");
        return Files.writeString(file, content);
    }
}
