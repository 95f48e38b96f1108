package org.dermatrail.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in a process of its own, and that nothing of its surroundings has a say in a score. */
class VerifyTest {

    @TempDir
    Path folder;

    @Test
    void aMachineWithAnotherLanguageAndTimeComesToTheSame() throws Exception {
        ProofFixture fixture = new ProofFixture(folder);
        Proof proof = ProofFixture.proof(ProofFixture.reports().getFirst());
        Path file = Files.writeString(folder.resolve("proof.json"), fixture.sign(proof));

        Run run = verify(
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-1"),
                file,
                "--keys",
                fixture.publicKeys().toString());

        assertThat(run.output()).contains("identical: scoring again gives " + proof.digest());
        assertThat(run.status()).isZero();
    }

    @Test
    void theExitStatusTellsWhatCameOfIt() throws Exception {
        ProofFixture fixture = new ProofFixture(folder);
        Proof proof = ProofFixture.proof(ProofFixture.reports().getFirst());
        Path other = Files.writeString(folder.resolve("other.json"), fixture.sign(ProofFixture.withScore(proof, 1)));
        Path changed = Files.writeString(
                folder.resolve("changed.json"), fixture.sign(proof).replace("\"demo\"", "\"dema\""));

        Run different = verify(List.of(), other, "--key-id", fixture.keyId());
        assertThat(different.status()).as(different.output()).isEqualTo(1);
        assertThat(different.output()).contains("/result/score", "signed 1");
        Run refused = verify(List.of(), changed, "--key-id", fixture.keyId());
        assertThat(refused.status()).as(refused.output()).isEqualTo(2);
        assertThat(refused.output()).contains("changed");
        assertThat(verify(List.of(), other, "--keys", other.toString()).status())
                .isEqualTo(2);
        assertThat(verify(List.of(), folder.resolve("none.json"), "--key-id", "x")
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/about                      | null",
                "/about                      | {}",
                "/report                     | null",
                "/report                     | {}",
                "/knowledge                  | null",
                "/knowledge/digest           | null",
                "/knowledge/documents        | [null]",
                "/knowledge/documents        | [{}]",
                "/claims                     | [{}]",
                "/claims                     | [{\"claim\":\"a/b\",\"article\":\"a\"},{\"claim\":\"a/b\",\"article\":\"a\"}]",
                "/result                     | null",
                "/result/urgency             | null",
                "/result/within              | null",
                "/evidence                   | null",
                "/digest                     | null"
            })
    void whatIsSignedThoughItIsNoWholeProofIsOfNoUse(String pointer, String value) throws Exception {
        ProofFixture fixture = new ProofFixture(folder);
        Proof proof = ProofFixture.proof(ProofFixture.reports().getFirst());
        Path file = Files.writeString(folder.resolve("faulty.json"), fixture.signWith(proof, pointer, value));

        Said said = said(file, fixture.keyId());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(1);
    }

    /** The names of the documents beside a proof are not signed: anybody can write there what a terminal obeys. */
    @Test
    void aNameThatNobodySignedIsShownAndNotObeyed() throws Exception {
        ProofFixture fixture = new ProofFixture(folder);
        Proof proof = ProofFixture.proof(ProofFixture.reports().getFirst());
        ObjectNode whole = (ObjectNode) ProofFixture.JSON.readTree(fixture.sign(proof));
        ((ObjectNode) whole.get("knowledge"))
                .put("a\u001b[2K\ridentical: \u009b7m\u202e\u2028\ud800\n\u0007caf\u00e9" + "x".repeat(9_000), "");
        Path file = Files.writeString(
                folder.resolve("named.json"),
                ProofFixture.JSON
                        .writer()
                        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .writeValueAsString(whole));

        Said said = said(file, fixture.keyId());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).endsWith(System.lineSeparator()).hasSizeLessThan(2_200);
        assertThat(said.err().strip())
                .startsWith("refused: a\\u{1b}[2K\\u{d}identical: \\u{9b}7m\\u{202e}\\u{2028}")
                .contains("\\u{a}\\u{7}caf\u00e9x")
                .endsWith("...")
                .matches("\\P{C}*");
    }

    @Test
    void languageTimeZoneAndThreadsHaveNoSay() throws Exception {
        List<Report> reports = ProofFixture.reports();
        List<String> expected = reports.stream().map(VerifyTest::digest).toList();
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                List<Callable<String>> work = reports.stream()
                        .<Callable<String>>map(report -> () -> digest(report))
                        .collect(Collectors.toCollection(ArrayList::new))
                        .reversed();
                List<String> again = new ArrayList<>();
                for (var done : threads.invokeAll(work)) {
                    again.add(done.get());
                }
                assertThat(again.reversed()).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertThat(new TreeSet<>(expected)).hasSizeGreaterThan(reports.size() / 2);
    }

    private static String digest(Report report) {
        return ProofFixture.proof(report).digest();
    }

    private static Said said(Path file, String keyId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Verify.run(
                new String[] {file.toString(), "--key-id", keyId},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run verify(List<String> options, Path file, String... trust) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Verify.class.getName(), file.toString()));
        command.addAll(List.of(trust));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Said(int status, String out, String err) {}

    private record Run(int status, String output) {}
}
