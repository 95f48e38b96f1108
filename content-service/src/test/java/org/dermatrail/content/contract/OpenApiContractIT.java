package org.dermatrail.content.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.Test;

/**
 * The committed description is what the code says. After a change that is meant, run with {@code -Dcontracts.write=true}
 * and commit the file.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OpenApiContractIT {

    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.json");

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theCommittedDescriptionIsUpToDate() throws IOException {
        JsonNode served = json.readTree(get("/q/openapi?format=json").asString());
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(COMMITTED, json.writeValueAsString(served) + "\n");
        }
        assertThat(served.at("/openapi").asText()).startsWith("3.1");
        assertThat(served).isEqualTo(json.readTree(COMMITTED.toFile()));
    }

    @Test
    void everyOperationSaysWhatItIsForAndHowItFails() throws IOException {
        JsonNode served = json.readTree(get("/q/openapi?format=json").asString());
        served.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().at("/summary").asText())
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotBlank()));
        assertThat(served.at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void whatMayBeNullSaysSoAndWhatIsLeftOutDoesNot() throws IOException {
        JsonNode schemas =
                json.readTree(get("/q/openapi?format=json").asString()).at("/components/schemas");

        assertThat(List.of(
                        type(schemas, "DraftView", "reviewer"),
                        type(schemas, "DraftView", "remark"),
                        type(schemas, "ArticleView", "reviewer"),
                        type(schemas, "ImpactView", "notice"),
                        type(schemas, "Entry", "reason"),
                        type(schemas, "CommentView", "section"),
                        type(schemas, "SearchView", "notice"),
                        type(schemas, "SearchView", "didYouMean"),
                        type(schemas, "PageArticleSummary", "next"),
                        type(schemas, "CommentPage", "next")))
                .allSatisfy(type -> assertThat(type).isEqualTo("[\"string\",\"null\"]"));
        assertThat(schemas.at("/ArticleView/properties/reviewBy/anyOf/1/type").asText())
                .isEqualTo("null");
        assertThat(type(schemas, "DraftView", "disclosure")).isEqualTo("\"string\"");
        assertThat(type(schemas, "ArticleView", "title")).isEqualTo("\"string\"");
        assertThat(type(schemas, "Withdrawal", "reason")).isEqualTo("\"string\"");
        assertThat(schemas.at("/Withdrawal/required/0").asText()).isEqualTo("reason");
        assertThat(schemas.at("/Manuscript/properties/slug/pattern").asText())
                .startsWith("^")
                .endsWith("$");
        assertThat(schemas.at("/Problem/properties").properties())
                .extracting(Map.Entry::getKey)
                .contains("allowed", "findings", "locales", "successor", "withdrawnAt");
    }

    @Test
    void operationsNameTheirHeadersTypesAndWaysToFail() throws IOException {
        JsonNode paths = json.readTree(get("/q/openapi?format=json").asString()).at("/paths");

        JsonNode draft = paths.path("/v1/articles/{slug}/draft");
        assertThat(keys(draft.at("/get/responses")))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "406", "503");
        assertThat(keys(draft.at("/get/responses/200/headers"))).contains("ETag");
        assertThat(keys(draft.at("/get/responses/200/content"))).contains("text/markdown");
        assertThat(keys(draft.at("/put/requestBody/content"))).contains("application/json", "text/markdown");
        assertThat(keys(draft.at("/put/responses"))).contains("412", "413", "415", "428");
        JsonNode begun = paths.path("/v1/articles").at("/post/responses");
        assertThat(keys(begun)).contains("409", "413", "415").doesNotContain("404", "412", "428");
        assertThat(keys(begun.at("/201/headers"))).contains("ETag", "Location");
        assertThat(keys(paths.path("/v1/articles").at("/get/responses/200/headers")))
                .contains("Link");
        assertThat(keys(paths.path("/v1/articles/{slug}").at("/get/responses/200/headers")))
                .contains("ETag", "Last-Modified", "Link", "Memento-Datetime");
        assertThat(paths.path("/v1/articles/import").at("/post/parameters").findParents("required"))
                .extracting(parameter -> parameter.path("name").asText())
                .contains("source", "as");
    }

    private static String type(JsonNode schemas, String schema, String member) {
        return schemas.path(schema).path("properties").path(member).path("type").toString();
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void theEventDescriptionIsServed() throws IOException {
        assertThat(json.readTree(get("/asyncapi/content").asString()))
                .isEqualTo(json.readTree(EventContract.resource("/asyncapi/content.json")));
    }
}
