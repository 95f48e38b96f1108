package org.dermatrail.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.TestTokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Callers who ask too much, under limits small enough to reach. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(RateLimitsIT.Small.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitsIT {

    /** Limits of a few requests. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dermatrail.limits.subject-rate", "1",
                    "dermatrail.limits.subject-burst", "5",
                    "dermatrail.limits.anonymous-rate", "1",
                    "dermatrail.limits.anonymous-burst", "4");
        }
    }

    TestTokens tokens;

    @Test
    @Order(1)
    void aSubjectThatAsksTooMuchIsToldWhenToComeBackAndOthersAreNotHeldUp() throws IOException {
        String eager = "Bearer " + tokens.of("eager", "demo", "portal");

        Response refused = askUntilRefused(eager, 200);

        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"default\";q=5;w=5")
                .header("RateLimit", matchesPattern("\"default\";r=0;t=[0-9]+"))
                .body("type", equalTo("https://dermatrail.org/problems/too-many-requests"));
        given().header("Authorization", "Bearer " + tokens.of("calm", "demo", "portal"))
                .get("/v1/articles")
                .then()
                .statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    @Order(2)
    void guessingTokensIsLimitedByAddress() {
        askUntilRefused("Bearer guess", 401).then().header("Retry-After", "1");
    }

    /** Asks faster than the limit allows; how soon that is noticed depends on the machine, that it is does not. */
    private static Response askUntilRefused(String authorization, int before) {
        for (int i = 0; i < 1000; i++) {
            Response answer = given().header("Authorization", authorization).get("/v1/articles");
            if (answer.statusCode() == 429) {
                assertThat(i).isGreaterThanOrEqualTo(4);
                return answer;
            }
            assertThat(answer.statusCode()).isEqualTo(before);
        }
        return fail("a thousand requests were granted");
    }
}
