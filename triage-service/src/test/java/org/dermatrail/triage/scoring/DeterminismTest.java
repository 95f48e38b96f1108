package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.ScoringFixture.KNOWLEDGE;
import static org.dermatrail.triage.scoring.ScoringFixture.PATHWAYS;
import static org.dermatrail.triage.scoring.ScoringFixture.SOUND;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The frozen results come out the same wherever and in whatever order they are computed. The home of another JDK of the
 * same class file version may be given with {@code -Ddeterminism.jdk=HOME}; by default it is the one that runs the tests.
 * {@code deploy/bench/other-vm} runs {@link Elsewhere} in a virtual machine of another make, on its own class library.
 */
class DeterminismTest {

    private static final String HOME = System.getProperty("determinism.jdk", System.getProperty("java.home"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Asia/Kathmandu -XX:TieredStopAtLevel=1",
                "-Duser.language=th -Duser.country=TH -Dfile.encoding=ISO-8859-1 -XX:hashCode=2 -XX:+UseSerialGC"
            })
    void otherLocalesZonesAndMachinesComeToTheSame(String options) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(HOME, "bin", "java").toString(), "-Xmx512m"));
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Elsewhere.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(told).hasSize(3);
        assertThat(Files.readAllLines(FrozenResultsTest.FILE)).containsAll(told);
    }

    @Test
    void theOrderOfReportsAndThreadsDoesNotMatter() {
        var random = new RandomReports(7, KNOWLEDGE.vocabulary());
        List<Report> reports =
                IntStream.range(0, 2_000).mapToObj(_ -> random.next()).toList();
        List<Scoring> inTurn = reports.stream()
                .map(report -> Scoring.score(report, PATHWAYS, SOUND))
                .toList();
        var order = new ArrayList<>(IntStream.range(0, reports.size()).boxed().toList());
        Collections.shuffle(order, new Random(11));

        var different = order.parallelStream()
                .filter(i -> !Scoring.score(reports.get(i), PATHWAYS, SOUND).equals(inTurn.get(i)))
                .toList();

        assertThat(different).isEmpty();
    }

    /** Prints the digests in a JVM of its own. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println(FrozenResults.knowledge());
            System.out.println(FrozenResults.cases());
            System.out.println(FrozenResults.random(FrozenSampleTest.SAMPLE));
        }
    }
}
