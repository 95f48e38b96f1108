package org.dermatrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the commands answer before they build or start anything. */
class ScriptsTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void helpNamesEveryVariable() throws Exception {
        Run help = run("deploy/up", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output())
                .contains(
                        "--replicas",
                        "DERMATRAIL_DATA",
                        "DERMATRAIL_GATEWAY_PORT",
                        "DERMATRAIL_CONTENT_PORT",
                        "DERMATRAIL_TRIAGE_PORT",
                        "DERMATRAIL_POSTGRES_PORT",
                        "DERMATRAIL_KAFKA_PORT");
    }

    @Test
    void wordsThatAreNotUnderstoodStartNothing() throws Exception {
        assertThat(run("deploy/up", "--fast").status()).isEqualTo(2);
        assertThat(run("deploy/up", "--replicas", "9").output()).contains("from 1 to 5", "'9'");
        assertThat(run("deploy/up", "--replicas").status()).isEqualTo(2);
        assertThat(run("deploy/token").status()).isEqualTo(2);
    }

    @Test
    void theCheckOfTheAuditKnowsWhatANotedHeadLooksLike() throws Exception {
        assertThat(run("deploy/audit", "--help").output()).contains("--head", "--gateway", "Exit status");
        assertThat(run("deploy/audit", "--head", "sha256:abc").status()).isEqualTo(2);
        assertThat(run("deploy/audit", "--fast").status()).isEqualTo(2);
        Run nobody = run("deploy/audit", "--gateway", "http://127.0.0.1:1", "--token", "none");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.output()).contains("http://127.0.0.1:1");
    }

    @Test
    void theCheckOfAProofSaysWhatItMisses() throws Exception {
        assertThat(run("deploy/verify", "--help").output()).contains("--keys", "--key-id", "Exit status");
        assertThat(run("deploy/verify").status()).isEqualTo(2);
        assertThat(run("deploy/verify", "pom.xml", "--fast").status()).isEqualTo(2);
        assertThat(run("deploy/verify", "pom.xml", "--keys").status()).isEqualTo(2);
        assertThat(run("deploy/verify", "pom.xml", "--keys", "a", "--key-id", "b")
                        .status())
                .isEqualTo(2);
        for (String missing : List.of("no-such-proof.json", "pom.xml --keys no-such-keys.json")) {
            Run run = run(("deploy/verify " + missing).split(" ", -1));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.output()).contains("There is no file no-such");
        }
    }

    @Test
    void theBenchMissesItsFileBeforeAnythingElse() throws Exception {
        for (String bench : List.of("vignettes", "medquad", "articles import")) {
            Run run = run(("deploy/bench/" + bench + " there-is-no-such-file.json").split(" ", -1));

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.output()).contains("there-is-no-such-file.json");
        }
    }

    @Test
    void theBenchOfSearchSkipsOnlyWhatMayBeMissing() throws Exception {
        Run skipped = run("deploy/bench/search", "no-documents.ndjson", "no-queries.json");

        assertThat(skipped.status()).isZero();
        assertThat(skipped.output()).startsWith("Skipped").contains("no-documents.ndjson");
        assertThat(run("deploy/bench/search").status()).isEqualTo(2);
        assertThat(run("deploy/bench/search", "one").status()).isEqualTo(2);
        assertThat(run("deploy/bench/search", "one", "two", "three").status()).isEqualTo(2);
        assertThat(run("deploy/bench/search", "--fast", "one", "two").output()).contains("--fast", "Usage");
        assertThat(run("deploy/bench/search", "--help").output())
                .contains("Exit status", "p99", "MRR@10", "nDCG@10", "300 ms", "Skipped");
    }

    @Test
    void theBenchOfReadsTellsWhatItNeeds() throws Exception {
        Run help = run("deploy/bench/article-reads", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("--rounds", "--seconds", "wrk", "pgbench", "Exit status");
        assertThat(run("deploy/bench/article-reads", "--rounds", "some").status())
                .isEqualTo(2);
        assertThat(run("deploy/bench/article-reads", "Not A Slug").status()).isEqualTo(2);
        assertThat(run("deploy/bench/article-reads", "one", "two").output()).contains("Not understood: two");
    }

    @Test
    void theBenchOfScoringTakesOneFileAtMost() throws Exception {
        assertThat(run("deploy/bench/scoring", "--help").output()).contains("Drools", "CEL", "Exit status");
        assertThat(run("deploy/bench/scoring", "--fast").status()).isEqualTo(2);
        assertThat(run("deploy/bench/scoring", "one.json", "another.json").status())
                .isEqualTo(2);
    }

    @Test
    void theBenchOfInterviewsSkipsWhatIsMissing() throws Exception {
        assertThat(run("deploy/bench/interviews", "--help").output()).contains("FILE", "Exit status");
        assertThat(run("deploy/bench/interviews").status()).isEqualTo(2);
        assertThat(run("deploy/bench/interviews", "--fast").status()).isEqualTo(2);
        Run missing = run("deploy/bench/interviews", "there-is-no-such-file.json");
        assertThat(missing.status()).isZero();
        assertThat(missing.output()).contains("Skipped", "there-is-no-such-file.json");
    }

    @Test
    void theCheckInAnotherMachineNamesItsLicences() throws Exception {
        assertThat(run("deploy/bench/other-vm", "--help").output()).contains("GFTC", "GPL", "450 MB", "Exit status");
        assertThat(run("deploy/bench/other-vm", "--fast").status()).isEqualTo(2);
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash"));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int status, String output) {}
}
