package org.dermatrail.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
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
        int[] statuses = IntStream.range(0, 8)
                .map(i -> given().header("Authorization", eager)
                        .get("/v1/articles")
                        .statusCode())
                .toArray();

        assertThat(statuses).startsWith(200, 200, 200, 200, 200).contains(429);
        given().header("Authorization", eager)
                .get("/v1/articles")
                .then()
                .statusCode(429)
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
        int[] statuses = IntStream.range(0, 8)
                .map(i -> given().header("Authorization", "Bearer guess" + i)
                        .get("/v1/articles")
                        .statusCode())
                .toArray();

        assertThat(statuses).contains(429).containsOnly(401, 429);
    }
}
