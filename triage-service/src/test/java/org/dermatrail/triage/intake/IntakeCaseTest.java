package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden cases: a text, and what must and must not be read from it. */
class IntakeCaseTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TestFactory
    Stream<DynamicTest> readsWhatIsMeant() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : List.of("standing", "wordings", "tongues")) {
            for (JsonNode node : cases(file)) {
                tests.add(
                        DynamicTest.dynamicTest(file + ": " + node.path("name").asText(), () -> check(node)));
            }
        }
        return tests.stream();
    }

    private static JsonNode cases(String file) throws IOException {
        try (InputStream source = IntakeCaseTest.class.getResourceAsStream("/cases/intake/" + file + ".yaml")) {
            return YAML.readTree(Objects.requireNonNull(source));
        }
    }

    private static void check(JsonNode node) {
        Understanding read = Triage.INTAKE.read(
                node.path("text").asText(), node.path("language").asText("en"));

        Set<String> present = ids(read, Presence.PRESENT);
        assertThat(strings(node, "present")).as("present").isSubsetOf(present);
        assertThat(strings(node, "absent")).as("absent").isSubsetOf(ids(read, Presence.ABSENT));
        assertThat(present)
                .as("neither denied nor never said")
                .noneMatch(strings(node, "absent")::contains)
                .noneMatch(strings(node, "never")::contains);
        assertThat(strings(node, "planned")).as("planned").isSubsetOf(read.plannedProcedures());
        assertThat(read.textUnderstood()).isEqualTo(node.path("understood").asBoolean(true));
        if (node.has("age")) {
            assertThat(read.age()).isEqualTo(node.get("age").asInt());
        }
    }

    private static Set<String> ids(Understanding read, Presence presence) {
        return read.findings().stream()
                .filter(finding -> finding.presence() == presence)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private static List<String> strings(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }
}
