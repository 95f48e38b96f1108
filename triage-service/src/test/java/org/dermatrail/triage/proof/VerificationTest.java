package org.dermatrail.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.IntStream;
import org.dermatrail.triage.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

    @TempDir
    static Path folder;

    private static ProofFixture fixture;
    private static Proof proof;
    private static String signed;
    private static Verification verification;

    @BeforeAll
    static void sign() throws Exception {
        fixture = new ProofFixture(folder);
        proof = ProofFixture.proof(ProofFixture.reports().getFirst());
        signed = fixture.sign(proof);
        verification = new Verification(fixture.trust());
    }

    /** Each proof carries all knowledge, which is read anew; the rest of the cases are held by the frozen results. */
    @Test
    void casesOfThePathwaysAreScoredAgainToTheLetter() {
        var reports = ProofFixture.reports();
        var everyFifth = IntStream.range(0, reports.size())
                .filter(at -> at % 5 == 0)
                .mapToObj(reports::get)
                .toList();

        assertThat(everyFifth)
                .hasSizeGreaterThan(50)
                .allSatisfy(report -> assertThat(verification.of(fixture.sign(ProofFixture.proof(report))))
                        .isInstanceOf(Verdict.Identical.class));
    }

    @Test
    void theSameScoreMakesTheSameProof() {
        assertThat(fixture.sign(ProofFixture.proof(ProofFixture.reports().getFirst())))
                .isEqualTo(signed);
    }

    @Test
    void aResultThatTheRulesDoNotGiveIsShownFieldByField() throws Exception {
        Verdict verdict = verification.of(fixture.sign(ProofFixture.withScore(proof, 1)));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Different.class,
                        different -> assertThat(different.differences())
                                .containsExactly(new Difference(
                                        "/result/score",
                                        "1",
                                        String.valueOf(proof.result().score()))));
    }

    @Test
    void aReportThatWasNotScoredIsFoundOutThoughItIsSigned() {
        Report other = ProofFixture.reports().getLast();
        Proof swapped = new Proof(
                proof.format(),
                proof.about(),
                other,
                proof.knowledge(),
                proof.claims(),
                proof.result(),
                proof.evidence(),
                proof.digest());

        assertThat(verification.of(fixture.sign(swapped))).isInstanceOf(Verdict.Different.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proof/result/score", "/proof/about/scoring", "/proof/about/clinic", "/proof/digest"})
    void whatIsChangedAfterwardsIsRefused(String pointer) throws Exception {
        ObjectNode tree = (ObjectNode) ProofFixture.JSON.readTree(signed);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), "99");

        assertThat(verification.of(tree.toString())).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void theKnowledgeBesideTheProofCannotBeExchanged() throws Exception {
        ObjectNode changed = (ObjectNode) ProofFixture.JSON.readTree(signed);
        ObjectNode knowledge = (ObjectNode) changed.get("knowledge");
        knowledge.put("pathways/scar.yaml", knowledge.get("pathways/scar.yaml").asText() + "\n");
        ObjectNode missing = (ObjectNode) ProofFixture.JSON.readTree(signed);
        ((ObjectNode) missing.get("knowledge")).remove("pathways/scar.yaml");
        ObjectNode more = (ObjectNode) ProofFixture.JSON.readTree(signed);
        ((ObjectNode) more.get("knowledge")).put("pathways/more.yaml", "");

        assertThat(verification.of(changed.toString())).isEqualTo(bad("pathways/scar.yaml"));
        assertThat(verification.of(missing.toString())).isEqualTo(bad("pathways/scar.yaml"));
        assertThat(verification.of(more.toString()))
                .isEqualTo(new Verdict.Rejected("pathways/more.yaml is not in the signed list of the knowledge"));
    }

    @Test
    void aSignatureCountsOnlyWithATrustedKey() throws Exception {
        ProofFixture stranger = new ProofFixture(folder.resolve("stranger"));

        assertThat(verification.of(stranger.sign(proof))).isInstanceOf(Verdict.Rejected.class);
        assertThat(new Verification(new Trust.KeyId(stranger.keyId())).of(signed))
                .isInstanceOf(Verdict.Rejected.class);
        assertThat(new Verification(new Trust.KeyId(fixture.keyId())).of(signed))
                .isInstanceOfSatisfying(
                        Verdict.Identical.class,
                        identical -> assertThat(identical.keyId()).isEqualTo(matchingId()));
    }

    /** The proof stands beside its signature; a reader who decodes the middle of it must not find another one there. */
    @ParameterizedTest
    @ValueSource(strings = {"eyJ1cmdlbmN5Ijoic2VsZl9jYXJlIn0", "%%%"})
    void nothingStandsInTheMiddleOfTheSignature(String middle) throws Exception {
        ObjectNode tree = (ObjectNode) ProofFixture.JSON.readTree(signed);
        tree.put("jws", tree.get("jws").asText().replace("..", "." + middle + "."));

        assertThat(verification.of(tree.toString())).isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES256"})
    void anotherAlgorithmDoesNotCount(String algorithm) throws Exception {
        ObjectNode tree = (ObjectNode) ProofFixture.JSON.readTree(signed);
        String[] parts = tree.get("jws").asText().split("\\.", -1);
        ObjectNode header =
                (ObjectNode) ProofFixture.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(header.put("alg", algorithm).toString().getBytes(StandardCharsets.UTF_8));
        tree.put("jws", other + ".." + (algorithm.equals("none") ? "" : parts[2]));

        assertThat(verification.of(tree.toString())).isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{}",
                "{\"jws\":\"a..b\",\"knowledge\":{},\"proof\":null}",
                "{\"jws\":\"a..b\",\"knowledge\":{},\"proof\":{}}",
                "{\"jws\":\"\",\"knowledge\":{\"a\":null},\"proof\":{\"format\":\"dermatrail-proof-1\"}}"
            })
    void whatIsNoProofIsRefused(String text) {
        assertThat(verification.of(text)).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void depthWithoutEndIsRefused() {
        assertThat(verification.of("{\"proof\":" + "[".repeat(100_000))).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void aSecondFieldOfTheSameNameIsRefused() {
        assertThat(verification.of(signed.replaceFirst("\\{", "{\"jws\":\"a\",")))
                .isInstanceOf(Verdict.Rejected.class);
        assertThat(verification.of(signed.replaceFirst("\"proof\":\\{", "\"proof\":{\"digest\":\"x\",")))
                .isInstanceOf(Verdict.Rejected.class);
    }

    /** Any other character anywhere, in steps so that every part of the document is met. */
    @Test
    void noCharacterCanBeAnother() {
        for (int at = 0; at < signed.length(); at += 997) {
            StringBuilder changed = new StringBuilder(signed);
            changed.setCharAt(at, signed.charAt(at) == 'x' ? 'y' : 'x');
            assertThat(verification.of(changed.toString()))
                    .as("character " + at)
                    .isInstanceOf(Verdict.Rejected.class);
        }
        int signatureEnds = signed.indexOf('"', "{\"jws\":\"".length());
        for (int at = signatureEnds - 90; at < signatureEnds; at++) {
            StringBuilder changed = new StringBuilder(signed);
            changed.setCharAt(at, (char) (signed.charAt(at) == 'B' ? 'C' : 'B'));
            assertThat(verification.of(changed.toString()))
                    .as("character " + at)
                    .isInstanceOf(Verdict.Rejected.class);
        }
    }

    private static String matchingId() {
        try {
            return fixture.keyId();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Verdict bad(String document) {
        return new Verdict.Rejected(document + " is missing from the knowledge or has been changed");
    }
}
