package org.dermatrail.gateway.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.StandIn;
import org.junit.jupiter.api.Test;

/** The merged descriptions as a client sees them, with one service there and one not. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class DescriptionsIT {

    StandIn content;

    @Test
    void theDescriptionHoldsTheServiceThatAnswersAndNamesTheOneThatDoesNot() {
        content.handOut(Map.of("/q/openapi", """
                {"openapi":"3.1.0","info":{"title":"content","version":"1"},
                 "paths":{"/v1/articles":{"get":{"operationId":"listArticles"}},"/asyncapi/content":{"get":{}}}}"""));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/openapi")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("openapi", equalTo("3.1.0"))
                        .body("paths.'/v1/articles'.get.operationId", equalTo("listArticles"))
                        .body("paths.'/v1/events'.get.operationId", equalTo("streamEvents"))
                        .body("paths.'/asyncapi/content'", equalTo(null))
                        .body("info.x-missing", equalTo(List.of("triage")))
                        .body("info.description", containsString("Incomplete at this moment")));
    }

    @Test
    void eventsDescribedInYamlAreUnderstoodToo() {
        content.handOut(Map.of("/asyncapi/content", """
                asyncapi: 3.0.0
                channels:
                  articles:
                    address: dermatrail.content.article.v1
                """));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/asyncapi")
                        .then()
                        .statusCode(200)
                        .body("asyncapi", equalTo("3.0.0"))
                        .body("channels.articles.address", equalTo("dermatrail.content.article.v1")));
    }

    @Test
    void theCommittedDescriptionIsTheOneThatTheCodeGives() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode committed = json.readTree(getClass().getResourceAsStream("/contracts/openapi.json"));
        JsonNode generated = json.readTree(Files.readString(Path.of("target", "openapi", "openapi.json")));

        assertThat(committed)
                .as("src/main/resources/contracts/openapi.json; take it from target/openapi when the change is meant")
                .isEqualTo(generated);
    }

    @Test
    void theUserInterfaceShowsTheMergedDescription() {
        given().get("/docs/").then().statusCode(200).body(containsString("/openapi"));
    }

    @Test
    void thePortalIsServedUnderItsPolicy() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'sha256-"))
                .header("X-Frame-Options", "DENY")
                .body(containsString("It is not a diagnosis"));
    }
}
