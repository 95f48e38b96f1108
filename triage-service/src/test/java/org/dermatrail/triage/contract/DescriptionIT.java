package org.dermatrail.triage.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class DescriptionIT {

    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** When the change is meant, copy {@code target/openapi-of-the-code.json} over the committed file. */
    @Test
    void committedDescriptionIsThatOfTheCode() throws IOException {
        ObjectNode served = (ObjectNode) JSON.readTree(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        served.remove("servers");
        Files.writeString(Path.of("target/openapi-of-the-code.json"), JSON.writeValueAsString(served) + "\n");
        JsonNode committed = JSON.readTree(COMMITTED.toFile());
        assertThat(served).isEqualTo(committed);
        assertThat(served.path("openapi").asText()).startsWith("3.1");
    }
}
