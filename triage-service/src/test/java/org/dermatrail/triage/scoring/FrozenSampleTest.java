package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A few of the frozen results, quick enough to be asked for every mutant of the code. */
class FrozenSampleTest {

    static final int SAMPLE = 400;

    @Test
    void casesAreWhatTheyWere() throws Exception {
        assertThat(Files.readAllLines(FrozenResultsTest.FILE)).contains(FrozenResults.cases());
    }

    @Test
    void randomReportsComeOutAsTheyDid() throws Exception {
        assertThat(Files.readAllLines(FrozenResultsTest.FILE)).contains(FrozenResults.random(SAMPLE));
    }
}
