package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a patient wrote is nowhere in clear: not in a log, not in a topic, not in a file of the database. Searched for as
 * bytes in everything that the stack has written, with a word that occurs nowhere else. The name of an unknown field is
 * told to its sender, and only there.
 */
class PrivacyST {

    private static final String WORD = "quindlewax";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SCORED = "org.dermatrail.triage.assessment.scored.v1";

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void whatPatientsWriteIsNowhereInClear() throws Exception {
        String told = "My vitiligo is spreading and itches, " + WORD + ". Face drooping since this morning.";
        Response kept = clinic.report(Map.of("subject", "portal-1", "text", told));
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
        String id = kept.jsonPath().getString("id");
        for (Object bad : List.of(
                Map.of("subject", "portal-1", "text", told, "age", WORD),
                Map.of("subject", "portal-1", "text", told, WORD, 1),
                Map.of("subject", "portal-1", "findings", List.of(Map.of("id", WORD, "presence", "present"))),
                Map.of("subject", "portal-1", "text", told, "locale", WORD),
                "{\"text\": \"" + WORD,
                "\"" + WORD + "\"")) {
            Response refused = clinic.report(bad);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat(refused.jsonPath().getList("errors.detail", String.class))
                    .noneMatch(detail -> detail.contains(WORD));
        }
        clinic.as("portal")
                .contentType("application/json")
                .body(Map.of("text", told))
                .post("/v1/intake")
                .then()
                .statusCode(200);
        try (Topic topic = new Topic(STACK.kafka().bootstrapServers(), "dermatrail.triage.assessment.v1")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topic.events(SCORED, id)).hasSize(1));
        }

        assertThat(filesWith("portal-1")).as("the search finds what is there").isNotEmpty();
        assertThat(filesWith(WORD)).isEmpty();
    }

    private static List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(STACK.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) < Integer.MAX_VALUE && contains(Files.readAllBytes(file), wanted)) {
                    found.add(STACK.data().relativize(file));
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
