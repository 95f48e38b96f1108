package org.dermatrail.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.StandIn;
import org.dermatrail.gateway.support.TestTokens;
import org.dermatrail.local.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that hold and tokens that do not. A published read is asked for, so that only the token can be the reason. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class TokensIT {

    private static final String OPEN = "/v1/articles";

    StandIn content;
    TestTokens tokens;

    @Test
    void aGoodTokenPassesAgainAndAgain() throws IOException {
        String token = tokens.of("ann", "demo", "portal");

        for (int i = 0; i < 3; i++) {
            with("Bearer " + token).statusCode(200);
        }
        with("bearer " + token).statusCode(200);
    }

    @Test
    void whereATokenIsNeededNoneIsRefused() {
        given().get("/v1/gaps")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"dermatrail\"")
                .body("type", equalTo("https://dermatrail.org/problems/authentication-required"));
    }

    @Test
    void nothingOfARefusedRequestReachesTheService() {
        int before = content.seen().size();

        given().get("/v1/articles/scar-treatment/draft").then().statusCode(401);
        refused("Bearer nonsense");

        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void aTokenOfAnotherKeyIsForged(@TempDir Path elsewhere) throws IOException {
        refused("Bearer " + Issuer.open(elsewhere).token("ann", "demo", "admin"));
    }

    @Test
    void aTokenThatWasChangedIsForged() throws IOException {
        String token = tokens.of("ann", "demo", "portal");
        String[] parts = token.split("\\.", -1);
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("portal", "admin");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));

        refused("Bearer " + parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void aTokenThatNeedsNoSignatureIsRefused() {
        refused("Bearer " + tokens.unsigned());
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused("Bearer " + tokens.ending(Duration.ofMinutes(-2), "ann", "demo", "portal"));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused("Bearer " + tokens.signed(claims -> claims.setAudience("someone-else")));
        refused("Bearer " + tokens.signed(claims -> claims.unsetClaim("aud")));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused("Bearer " + tokens.signed(claims -> claims.setIssuer("https://issuer.example")));
    }

    @Test
    void aTokenWithoutAnEndOrASubjectIsRefused() {
        refused("Bearer " + tokens.signed(claims -> claims.unsetClaim("exp")));
        refused("Bearer " + tokens.signed(claims -> claims.unsetClaim("sub")));
    }

    @Test
    void anythingElseThanOneBearerTokenIsRefused() throws IOException {
        refused("Basic YW5uOnNlY3JldA==");
        refused("Bearer");
        refused("Bearer ");
        String good = "Bearer " + tokens.of("ann", "demo", "portal");
        given().header("Authorization", good, good).get(OPEN).then().statusCode(401);
    }

    private static void refused(String authorization) {
        with(authorization)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"dermatrail\", error=\"invalid_token\""))
                .body("type", equalTo("https://dermatrail.org/problems/invalid-token"));
    }

    private static ValidatableResponse with(String authorization) {
        return given().header("Authorization", authorization).get(OPEN).then();
    }
}
