package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathwaySchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("pathways/pathway.schema.json"), InputFormat.JSON);

    @ParameterizedTest
    @MethodSource("files")
    void everyPathwayValidates(String file) {
        assertThat(SCHEMA.validate(resource("pathways/" + file), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        var source = resource("pathways/vitiligo.yaml").replaceFirst("redFlag:", "redflag:");

        assertThat(SCHEMA.validate(source, InputFormat.YAML)).isNotEmpty();
    }

    static List<String> files() {
        return resource("pathways/index.txt").lines().toList();
    }

    static String resource(String name) {
        try (var stream = PathwaySchemaTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
