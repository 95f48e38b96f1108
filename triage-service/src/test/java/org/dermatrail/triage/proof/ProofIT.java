package org.dermatrail.triage.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ProofIT {

    private static final String WORDS =
            "My vitiligo is spreading and it itches, says quindle. I have booked microneedling.";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @Test
    void whatTheServiceSignsIsScoredAgainToTheLetterOffline() throws Exception {
        String id = reported("shown-1");

        String signed = proof(id);

        assertThat(signed).doesNotContain("quindle", "shown-1", "\"start\"");
        assertThat(proof(id)).isEqualTo(signed);
        Verdict verdict = offline().of(signed);
        assertThat(verdict).isInstanceOf(Verdict.Identical.class);
        String digest = portal("demo")
                .get("/v1/assessments/" + id + "?view=professional")
                .path("digest");
        assertThat(((Verdict.Identical) verdict).proof().digest()).isEqualTo(digest);
    }

    @Test
    void thePublicKeysAreForEverybodyAndAreEnough() throws Exception {
        String keys = given().get("/v1/proof-keys")
                .then()
                .statusCode(200)
                .body("keys", everyItem(not(hasKey("d"))))
                .extract()
                .asString();

        Verification verification = new Verification(new Trust.Keys(ProofKeys.of(keys)));

        assertThat(verification.of(proof(reported("proof-2")))).isInstanceOf(Verdict.Identical.class);
    }

    @Test
    void eachScoringKeepsTheClaimsThatItRestedOn() throws Exception {
        String id = reported("proof-3");
        JsonNode first = ProofFixture.JSON.readTree(proof(id)).get("proof");
        String claim = first.at("/result/citations/0/claim").asText();
        int revision = first.at("/result/citations/0/revision").asInt();

        Evidence.revise(claim);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> portal("demo").get("/v1/assessments/" + id).then().body("scoring", equalTo(2)));

        String again =
                portal("demo").get("/v1/assessments/" + id + "/proof?scoring=1").asString();
        assertThat(ProofFixture.JSON.readTree(again).get("proof")).isEqualTo(first);
        assertThat(offline().of(again)).isInstanceOf(Verdict.Identical.class);
        String second = proof(id);
        assertThat(ProofFixture.JSON
                        .readTree(second)
                        .at("/proof/result/citations/0/revision")
                        .asInt())
                .isGreaterThan(revision);
        assertThat(offline().of(second)).isInstanceOf(Verdict.Identical.class);
    }

    @Test
    void whatIsChangedOnTheWayIsRefused() throws Exception {
        String signed = proof(reported("proof-4"));
        int signatureEnds = signed.indexOf('"', "{\"jws\":\"".length());
        String forged = signed.substring(0, signatureEnds - 5)
                + (signed.charAt(signatureEnds - 5) == 'A' ? 'B' : 'A')
                + signed.substring(signatureEnds - 4);

        assertThat(offline().of(signed.replace("\"clinic\":\"demo\"", "\"clinic\":\"demi\"")))
                .isInstanceOf(Verdict.Rejected.class);
        assertThat(offline().of(forged)).isInstanceOf(Verdict.Rejected.class);
        assertThat(new Verification(new Trust.KeyId("x".repeat(43))).of(signed)).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void onlyWhoMayReadTheAssessmentGetsItsProof() {
        String id = reported("proof-5");
        String path = "/v1/assessments/" + id + "/proof";
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(TriageStack.token("demo", "editor"))
                .get(path)
                .then()
                .statusCode(403);
        portal("elsewhere").get(path).then().statusCode(404);
        portal("demo")
                .get("/v1/assessments/" + UUID.randomUUID() + "/proof")
                .then()
                .statusCode(404);
        portal("demo").get(path + "?scoring=2").then().statusCode(404);
        for (String bad : new String[] {"0", "-1", "x", "1.0", "12345678901"}) {
            portal("demo").get(path + "?scoring=" + bad).then().statusCode(400);
        }
    }

    @Test
    void anErasedPersonLeavesNoProof() {
        String id = reported("proof-6");
        portal("demo").get("/v1/assessments/" + id + "/proof").then().statusCode(200);

        given().auth()
                .oauth2(TriageStack.token("demo", "admin"))
                .delete("/v1/subjects/proof-6")
                .then()
                .statusCode(200);

        portal("demo").get("/v1/assessments/" + id + "/proof").then().statusCode(404);
    }

    @Test
    void aScoringFromBeforeTheHistoryIsToldAsSuch() {
        String id = reported("proof-7");
        Database.column("update scoring set knowledge = null where assessment = '" + id + "' returning number");

        portal("demo")
                .get("/v1/assessments/" + id + "/proof")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://dermatrail.org/problems/history-not-kept"));
    }

    @Test
    void knowledgeThatThisReleaseCannotReadIsToldAsSuch() {
        String id = reported("proof-8");
        Database.column("insert into knowledge values ('sha256:foreign', '{\"pathways/index.txt\":\"a.yaml\"}')"
                + " on conflict do nothing returning digest");
        Database.column(
                "update scoring set knowledge = 'sha256:foreign' where assessment = '" + id + "' returning number");

        portal("demo").get("/v1/assessments/" + id + "/proof").then().statusCode(409);
    }

    private static String reported(String subject) {
        return portal("demo")
                .body(Map.of("subject", subject, "text", WORDS, "age", 34))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String proof(String id) {
        return portal("demo")
                .get("/v1/assessments/" + id + "/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Verification offline() throws Exception {
        return new Verification(new Trust.Keys(ProofKeys.of(Files.readString(TriageStack.proofKeys()))));
    }

    private static RequestSpecification portal(String clinic) {
        return given().auth().oauth2(TriageStack.token(clinic, "portal")).contentType("application/json");
    }
}
