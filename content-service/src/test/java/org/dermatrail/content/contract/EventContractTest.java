package org.dermatrail.content.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.dermatrail.content.article.ArticleChange;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schema, example and description of every event agree with each other and with the code. */
class EventContractTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void theExampleKeepsToTheSchema(ArticleChange change) {
        assertThat(EventContract.violations(schemaOf(change), EventContract.resource(exampleOf(change))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatLacksAFieldDoesNot(ArticleChange change) throws Exception {
        for (String field : List.of("slug", "revision", "state", "title", "conditions", "claims", "reason")) {
            ObjectNode example = (ObjectNode) json.readTree(EventContract.resource(exampleOf(change)));
            example.remove(field);
            assertThat(EventContract.violations(schemaOf(change), example.toString()))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionHoldsTheSameSchemaAndExample(ArticleChange change) throws Exception {
        JsonNode description = json.readTree(EventContract.resource("/asyncapi/content.json"));
        JsonNode message = description
                .at("/components/messages")
                .valueStream()
                .filter(candidate -> candidate.at("/name").asText().equals(change.eventType()))
                .findFirst()
                .orElseThrow();

        assertThat(message.at("/payload/schema"))
                .isEqualTo(json.readTree(EventContract.resource("/contracts/" + schemaOf(change))));
        assertThat(message.at("/examples/0/payload"))
                .isEqualTo(json.readTree(EventContract.resource(exampleOf(change))));
    }

    @ParameterizedTest
    @EnumSource(names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
    void theWordsOfAClaimAreTheOnesOfTheCode(ArticleChange change) throws Exception {
        JsonNode claim = json.readTree(EventContract.resource("/contracts/" + schemaOf(change)))
                .at("/$defs/claim/properties");

        assertThat(words(claim, "kind")).isEqualTo(words(Kind.values()));
        assertThat(words(claim, "certainty")).isEqualTo(words(Certainty.values()));
        assertThat(words(claim, "appraisal")).isEqualTo(words(Appraisal.values()));
    }

    private static List<String> words(JsonNode claim, String field) {
        return claim.at("/" + field + "/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }

    private static String schemaOf(ArticleChange change) {
        return "article." + change.verb() + ".v1.schema.json";
    }

    private static String exampleOf(ArticleChange change) {
        return "/contracts/article." + change.verb() + ".v1.example.json";
    }
}
