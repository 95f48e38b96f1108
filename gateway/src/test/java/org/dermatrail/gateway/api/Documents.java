package org.dermatrail.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Descriptions written down in tests with single quotes, which keeps them readable in Java. */
final class Documents {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Documents() {}

    static Part part(String name, String document) {
        return new Part(name, object(document));
    }

    static ObjectNode object(String document) {
        return (ObjectNode) node(document);
    }

    static JsonNode node(String document) {
        try {
            return LENIENT.readTree(document);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
