package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A proof is fetched through the gateway and checked by the command, as an auditor would. */
class ProofST {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private final Clinic clinic = new Clinic(STACK, "proof");

    @TempDir
    Path folder;

    @Test
    void whatTheClinicWasToldCanBeCheckedWithoutTheService() throws Exception {
        JsonPath report = clinic.report(Clinic.MAIN_REQUEST).jsonPath();
        String proof = clinic.as("clinician")
                .get("/v1/assessments/{id}/proof", report.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String keys = clinic.anonymous()
                .get("/v1/proof-keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path file = Files.writeString(folder.resolve("proof.json"), proof);
        Path fetched = Files.writeString(folder.resolve("keys.json"), keys);
        String keyId = JsonPath.from(keys).getString("keys[0].kid");

        for (List<String> trust :
                List.of(List.<String>of(), List.of("--keys", fetched.toString()), List.of("--key-id", keyId))) {
            Run run = verify(file, trust);
            assertThat(run.output())
                    .contains("identical", report.getString("digest"), report.getString("urgency"), keyId);
            assertThat(run.status()).isZero();
        }
        assertThat(proof).doesNotContain("portal-7f3a", "went away with the cream");
    }

    @Test
    void oneByteIsEnoughToBeRefused() throws Exception {
        String id = clinic.report(Clinic.MAIN_REQUEST).jsonPath().getString("id");
        String proof = clinic.as("portal").get("/v1/assessments/{id}/proof", id).asString();
        int at = proof.indexOf("\"urgency\":\"") + 12;
        Path file = Files.writeString(
                folder.resolve("changed.json"), proof.substring(0, at) + "x" + proof.substring(at + 1));

        Run run = verify(file, List.of());

        assertThat(run.output()).contains("refused");
        assertThat(run.status()).isEqualTo(2);
        clinic.anonymous().get("/v1/assessments/{id}/proof", id).then().statusCode(401);
    }

    private static Run verify(Path file, List<String> trust) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "deploy/verify", file.toString()));
        command.addAll(trust);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
        builder.environment().put("DERMATRAIL_DATA", STACK.data().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int status, String output) {}
}
