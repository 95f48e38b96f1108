package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every byte of the results stays as it was while nothing but the code of scoring changes: the pathways' own cases and
 * ten thousand reports, on sound and on weakened evidence.
 *
 * <p>The digests are frozen together with that of the knowledge they were made with. Whoever changes pathways or
 * vocabulary, or means to change a result, writes the file again and commits it with the change:
 *
 * <pre>./mvnw -pl triage-service -am test -Dtest=FrozenResultsTest -Dsurefire.failIfNoSpecifiedTests=false -Dfrozen=write</pre>
 */
class FrozenResultsTest {

    static final Path FILE = Path.of("src/test/resources/cases/frozen-results.txt");

    @Test
    void everyResultIsWhatItWas() throws Exception {
        var now = List.of(
                FrozenResults.knowledge(),
                FrozenResults.cases(),
                FrozenResults.random(FrozenSampleTest.SAMPLE),
                FrozenResults.random(10_000));
        if ("write".equals(System.getProperty("frozen"))) {
            Files.write(FILE, now);
        }

        assertThat(now)
                .as("If the first line differs, the knowledge changed: write the digests again, as told above")
                .isEqualTo(Files.readAllLines(FILE));
    }
}
