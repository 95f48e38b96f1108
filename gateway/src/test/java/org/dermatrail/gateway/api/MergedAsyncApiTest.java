package org.dermatrail.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.gateway.api.Documents.node;
import static org.dermatrail.gateway.api.Documents.object;
import static org.dermatrail.gateway.api.Documents.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedAsyncApiTest {

    @Test
    void channelsAndOperationsOfAllPartsStandSideBySide() {
        JsonNode merged = merge(
                part("content", "{channels: {articles: {address: 'a'}}, operations: {publish: {action: 'send'}}}"),
                part("triage", "{channels: {recalls: {address: 'r'}}}"));

        assertThat(merged.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(merged.path("channels")).isEqualTo(node("{articles: {address: 'a'}, recalls: {address: 'r'}}"));
        assertThat(merged.path("operations")).isEqualTo(node("{publish: {action: 'send'}}"));
    }

    @Test
    void aReferenceIntoARenamedChannelFollows() {
        JsonNode merged = merge(
                part(
                        "content",
                        "{channels: {article: {address: 'a', title: 'sends'}},"
                                + " operations: {out: {messages: [{$ref: '#/channels/article/messages/revised'}]}}}"),
                part("triage", "{channels: {article: {address: 'a', title: 'receives'}}}"));

        assertThat(merged.at("/operations/out/messages/0/$ref").asText())
                .isEqualTo("#/channels/ContentArticle/messages/revised");
    }

    @Test
    void namesWithASlashAreFoundByTheirEscapedReference() {
        JsonNode merged = merge(
                part(
                        "content",
                        "{channels: {'a/b': {address: '1'}}, operations: {x: {channel: {$ref: '#/channels/a~1b'}}}}"),
                part("triage", "{channels: {'a/b': {address: '2'}}}"));

        assertThat(merged.at("/operations/x/channel/$ref").asText()).isEqualTo("#/channels/ContentA~1b");
        assertThat(merged.path("channels").has("ContentA/b")).isTrue();
    }

    private static JsonNode merge(Part... parts) {
        return MergedAsyncApi.of(object("{title: 'x', version: '1'}"), List.of(parts));
    }
}
