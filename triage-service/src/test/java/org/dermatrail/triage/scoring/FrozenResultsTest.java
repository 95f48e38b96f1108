package org.dermatrail.triage.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    private static final Path FILE = Path.of("src/test/resources/cases/frozen-results.txt");
    private static final int RANDOM = 10_000;
    private static final long SEED = 20261121;

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    @Test
    void everyResultIsWhatItWas() throws Exception {
        var now = List.of("knowledge " + knowledge(), "cases " + cases(), "random " + random());
        if ("write".equals(System.getProperty("frozen"))) {
            Files.write(FILE, now);
        }

        assertThat(now)
                .as("If the first line differs, the knowledge changed: write the digests again, as told above")
                .isEqualTo(Files.readAllLines(FILE));
    }

    /** Of all that compilation sees, in its order. */
    private static String knowledge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var vocabulary = KNOWLEDGE.vocabulary();
        digest.update(
                (vocabulary.findings().values() + "\n" + vocabulary.procedures().values() + "\n"
                                + vocabulary.measurements().values() + "\n" + KNOWLEDGE.pathways())
                        .getBytes(UTF_8));
        return hex(digest);
    }

    private static String cases() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var weakened = new RandomReports(SEED, KNOWLEDGE.vocabulary()).weaken(SOUND);
        for (var pathway : KNOWLEDGE.pathways()) {
            for (var example : pathway.cases()) {
                digest.update(JSON.writeValueAsBytes(Scoring.score(example.report(), PATHWAYS, SOUND)));
                digest.update(JSON.writeValueAsBytes(Scoring.score(example.report(), PATHWAYS, weakened)));
            }
        }
        return hex(digest);
    }

    private static String random() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var reports = new RandomReports(SEED, KNOWLEDGE.vocabulary());
        Evidence evidence = SOUND;
        for (int i = 0; i < RANDOM; i++) {
            if (i % 100 == 50) {
                evidence = i % 200 == 50 ? reports.weaken(SOUND) : SOUND;
            }
            digest.update(JSON.writeValueAsBytes(Scoring.score(reports.next(), PATHWAYS, evidence)));
        }
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
