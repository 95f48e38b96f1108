package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Makes one OpenAPI 3.1 document of the parts' documents. Pure: the same parts always give the same text. */
final class MergedOpenApi {

    private static final String BEARER = "bearer";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");
    private static final NamedThings COMPONENTS = new NamedThings(Stream.of(
                    "schemas",
                    "responses",
                    "parameters",
                    "examples",
                    "requestBodies",
                    "headers",
                    "links",
                    "callbacks",
                    "pathItems")
            .map(section -> "/components/" + section)
            .toList());

    private MergedOpenApi() {}

    /**
     * Merges the parts.
     *
     * @param info the {@code info} of the result
     * @param shown whether a path of the part so named belongs into it
     */
    static ObjectNode of(ObjectNode info, List<Part> parts, BiPredicate<String, String> shown) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", info);
        merged.putArray("servers").addObject().put("url", "/");
        merged.set("tags", tags(parts));
        ObjectNode paths = merged.putObject("paths");
        List<Part> reconciled = COMPONENTS.reconcile(parts);
        Set<String> operations = new HashSet<>();
        for (Part part : reconciled) {
            part.document().path("paths").properties().stream()
                    .filter(path -> shown.test(part.name(), path.getKey()))
                    .forEach(path ->
                            addPath(paths.withObjectProperty(path.getKey()), path.getValue(), part, operations));
        }
        COMPONENTS.merge(reconciled, merged);
        merged.withObjectProperty("components")
                .withObjectProperty("securitySchemes")
                .putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return merged;
    }

    private static void addPath(ObjectNode into, JsonNode path, Part part, Set<String> operations) {
        path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                operation.set("security", security(operation, part.document()));
                String id = operation.path("operationId").asText("");
                if (!id.isEmpty() && !operations.add(id)) {
                    operation.put("operationId", part.prefixed(id));
                }
            }
            into.set(entry.getKey(), entry.getValue());
        });
    }

    /** All parts trust the same issuer, so their bearer schemes are one, whatever each calls it. */
    private static ArrayNode security(ObjectNode operation, ObjectNode document) {
        JsonNode wanted = operation.has("security") ? operation.path("security") : document.path("security");
        ArrayNode security = operation.arrayNode();
        wanted.forEach(choice -> {
            ObjectNode requirement = operation.objectNode();
            choice.properties().forEach(one -> requirement.set(BEARER, requirement.arrayNode()));
            if (!requirement.isEmpty() || choice.isEmpty()) {
                security.add(requirement);
            }
        });
        return security;
    }

    private static ArrayNode tags(List<Part> parts) {
        Map<String, JsonNode> tags = new LinkedHashMap<>();
        for (Part part : parts) {
            part.document()
                    .path("tags")
                    .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        tags.values().forEach(all::add);
        return all;
    }
}
