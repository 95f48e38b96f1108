package org.dermatrail.triage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesContractTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    static List<String> types() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void exampleFitsItsSchema(String type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve(type + ".schema.json")));
        String example = Files.readString(CONTRACTS.resolve(type + ".example.json"));
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void asyncApiDescribesEveryType() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(CONTRACTS.resolve("asyncapi.json").toFile());
        assertThat(document.at("/components/messages").findValuesAsText("name"))
                .containsAll(types().stream()
                        .map(type -> "org.dermatrail.triage." + type)
                        .toList());
        assertThat(document.at("/channels").findValuesAsText("address"))
                .containsExactly(
                        "dermatrail.triage.assessment.v1",
                        "dermatrail.triage.course.v1",
                        "dermatrail.triage.recall.v1");
    }
}
