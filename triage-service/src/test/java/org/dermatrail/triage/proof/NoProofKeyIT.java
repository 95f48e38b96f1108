package org.dermatrail.triage.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

/** Without a key the service works, says that it can't sign, and hands out no proof. */
@QuarkusTest
@TestProfile(NoProofKeyIT.Keyless.class)
class NoProofKeyIT {

    private static final String TYPE = "https://dermatrail.org/problems/no-proof-key";

    @Test
    void nothingIsSigned() {
        String token = TriageStack.token("demo", "portal");
        String id = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("subject", "keyless", "text", "My vitiligo is spreading"))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String path : List.of(
                "/v1/assessments/" + id + "/proof",
                "/v1/assessments/" + UUID.randomUUID() + "/proof",
                "/v1/proof-keys")) {
            given().auth().oauth2(token).get(path).then().statusCode(503).body("type", equalTo(TYPE));
        }
    }

    /** A stack that is told of no key. */
    public static class KeylessStack extends TriageStack {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.remove("dermatrail.proof.keys");
            return settings;
        }
    }

    public static class Keyless implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeylessStack.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
