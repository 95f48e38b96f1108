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
    void theEventDescriptionIsServed() throws IOException {
        assertThat(json.readTree(get("/asyncapi/content").asString()))
                .isEqualTo(json.readTree(EventContract.resource("/asyncapi/content.json")));
    }
}
