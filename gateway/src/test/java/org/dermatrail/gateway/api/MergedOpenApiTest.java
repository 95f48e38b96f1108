package org.dermatrail.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.gateway.api.Documents.node;
import static org.dermatrail.gateway.api.Documents.object;
import static org.dermatrail.gateway.api.Documents.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {

    @Test
    void pathsOfAllPartsStandSideBySide() {
        JsonNode merged = merge(
                part("content", "{paths: {'/v1/articles': {get: {operationId: 'a'}}}}"),
                part("triage", "{paths: {'/v1/recalls': {get: {operationId: 'r'}}}}"));

        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(merged.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("/v1/articles", "/v1/recalls");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void pathsThatAreNotRoutedAreLeftOut() {
        JsonNode merged = MergedOpenApi.of(
                object("{title: 'x'}"),
                List.of(part("content", "{paths: {'/v1/articles': {get: {}}, '/asyncapi/content': {get: {}}}}")),
                (part, path) -> path.startsWith("/v1"));

        assertThat(merged.path("paths").has("/asyncapi/content")).isFalse();
    }

    @Test
    void whatIsDescribedAlikeAppearsOnce() {
        JsonNode merged = merge(
                part("content", "{components: {schemas: {Problem: {type: 'object'}}}}"),
                part("triage", "{components: {schemas: {Problem: {type: 'object'}}}}"));

        assertThat(merged.at("/components/schemas")).isEqualTo(node("{Problem: {type: 'object'}}"));
    }

    @Test
    void whatIsDescribedDifferentlyGetsTheNameOfItsPartAndReferencesFollow() {
        JsonNode merged = merge(
                part(
                        "content",
                        "{paths: {'/v1/a': {get: {x: {$ref: '#/components/schemas/Page'}}}},"
                                + " components: {schemas: {Page: {type: 'object'}}}}"),
                part(
                        "triage",
                        "{paths: {'/v1/b': {get: {x: {$ref: '#/components/schemas/Page'}}}},"
                                + " components: {schemas: {Page: {type: 'array'}, PageOfAll: {type: 'string'}}}}"));

        assertThat(merged.at("/components/schemas"))
                .isEqualTo(node(
                        "{ContentPage: {type: 'object'}, TriagePage: {type: 'array'}, PageOfAll: {type: 'string'}}"));
        assertThat(merged.at("/paths/~1v1~1a/get/x/$ref").asText()).isEqualTo("#/components/schemas/ContentPage");
        assertThat(merged.at("/paths/~1v1~1b/get/x/$ref").asText()).isEqualTo("#/components/schemas/TriagePage");
    }

    @Test
    void whatRefersToSomethingDifferentIsDifferentItself() {
        String list = "List: {type: 'array', items: {$ref: '#/components/schemas/Claim'}}";
        JsonNode merged = merge(
                part("content", "{components: {schemas: {" + list + ", Claim: {type: 'object'}}}}"),
                part("triage", "{components: {schemas: {" + list + ", Claim: {type: 'string'}}}}"));

        assertThat(merged.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("ContentList", "ContentClaim", "TriageList", "TriageClaim");
        assertThat(merged.at("/components/schemas/TriageList/items/$ref").asText())
                .isEqualTo("#/components/schemas/TriageClaim");
    }

    @Test
    void bearerSchemesBecomeOneAndTheDefaultReachesEveryOperation() {
        JsonNode merged = merge(
                part(
                        "content",
                        "{security: [{jwt: []}], paths: {'/v1/a': {get: {}, post: {security: []}, put: {security: [{jwt: ['editor']}]}}},"
                                + " components: {securitySchemes: {jwt: {type: 'http', scheme: 'bearer'}}}}"),
                part("triage", "{paths: {'/v1/b': {get: {}}}}"));

        assertThat(merged.at("/paths/~1v1~1a/get/security")).isEqualTo(node("[{bearer: []}]"));
        assertThat(merged.at("/paths/~1v1~1a/post/security")).isEqualTo(node("[]"));
        assertThat(merged.at("/paths/~1v1~1a/put/security")).isEqualTo(node("[{bearer: []}]"));
        assertThat(merged.at("/paths/~1v1~1b/get/security")).isEqualTo(node("[]"));
        assertThat(merged.at("/components/securitySchemes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("bearer");
    }

    @Test
    void operationIdsStayUniqueAndTagsAppearOnce() {
        JsonNode merged = merge(
                part(
                        "content",
                        "{tags: [{name: 't', description: '1'}], paths: {'/v1/a': {get: {operationId: 'list'}}}}"),
                part("triage", "{tags: [{name: 't'}, {name: 'u'}], paths: {'/v1/b': {get: {operationId: 'list'}}}}"));

        assertThat(merged.at("/paths/~1v1~1a/get/operationId").asText()).isEqualTo("list");
        assertThat(merged.at("/paths/~1v1~1b/get/operationId").asText()).isEqualTo("TriageList");
        assertThat(merged.path("tags")).isEqualTo(node("[{name: 't', description: '1'}, {name: 'u'}]"));
    }

    @Test
    void thePartsStayAsTheyWere() {
        Part content = part("content", "{paths: {'/v1/a': {get: {}}}, components: {schemas: {S: {type: 'object'}}}}");
        Part triage = part("triage", "{components: {schemas: {S: {type: 'array'}}}}");

        JsonNode once = merge(content, triage);

        assertThat(merge(content, triage)).isEqualTo(once);
        assertThat(content.document().at("/components/schemas").has("S")).isTrue();
    }

    private static JsonNode merge(Part... parts) {
        return MergedOpenApi.of(object("{title: 'x', version: '1'}"), List.of(parts), (part, path) -> true);
    }
}
