package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Sex;
import org.dermatrail.triage.scoring.RedFlag;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A language is data: every red flag can be raised in each, and the right one is chosen. */
class LanguageTest {

    @TestFactory
    Stream<DynamicTest> aTextRaisesItsRedFlag() {
        return Stream.of("de", "es")
                .flatMap(language -> Triage.cases("languages/" + language + ".txt", 4)
                        .map(golden -> DynamicTest.dynamicTest(
                                language + " " + golden.getFirst() + ": " + golden.getLast(),
                                () -> check(language, golden))));
    }

    private static void check(String language, List<String> golden) {
        Understanding read = Triage.INTAKE.read(golden.get(3), language);

        assertThat(read.language()).isEqualTo(language);
        assertThat(Triage.score(
                                read,
                                Integer.parseInt(golden.get(1)),
                                Sex.valueOf(golden.get(2).toUpperCase(Locale.ROOT)))
                        .redFlags())
                .extracting(RedFlag::id)
                .contains(golden.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void noRedFlagIsLeftOut(String language) throws IOException {
        Set<String> flags = new TreeSet<>();
        try (InputStream source = LanguageTest.class.getResourceAsStream("/vocabulary/red-flags.txt")) {
            new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(flags::add);
        }

        Set<String> covered = Triage.cases("languages/" + language + ".txt", 4)
                .map(List::getFirst)
                .collect(Collectors.toSet());

        assertThat(covered).isEqualTo(flags);
    }

    @Test
    void theLocaleChoosesAndRegionsDoNotMatter() {
        assertThat(Triage.INTAKE.read("Mein Mund hängt", "de-AT").language()).isEqualTo("de");
        assertThat(Triage.INTAKE.read("tengo fiebre", "es-MX").language()).isEqualTo("es");
        assertThat(Triage.INTAKE.read("my mouth dropped", "en-GB").language()).isEqualTo("en");
    }

    @Test
    void aLanguageThatNobodyKnowsIsReadInTheFirst() {
        Understanding read = Triage.INTAKE.read("zxq wvut prst", "fi");

        assertThat(read.language()).isEqualTo("en");
        assertThat(read.textUnderstood()).isFalse();
    }

    @Test
    void whoWritesInAnotherLanguageThanThePortalsIsUnderstood() {
        Understanding read = Triage.INTAKE.read("no puedo levantar el brazo derecho y hablo raro", "en");

        assertThat(read.language()).isEqualTo("es");
        assertThat(read.details()).extracting(detail -> detail.finding().id()).contains("arm-weakness");
    }
}
