package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes one AsyncAPI 3 document of the parts' documents. Pure, as its sibling for OpenAPI. */
final class MergedAsyncApi {

    private static final NamedThings THINGS = new NamedThings(List.of(
            "/servers",
            "/channels",
            "/operations",
            "/components/schemas",
            "/components/servers",
            "/components/channels",
            "/components/operations",
            "/components/messages",
            "/components/securitySchemes",
            "/components/parameters",
            "/components/correlationIds",
            "/components/replies",
            "/components/replyAddresses",
            "/components/externalDocs",
            "/components/tags",
            "/components/operationTraits",
            "/components/messageTraits",
            "/components/serverBindings",
            "/components/channelBindings",
            "/components/operationBindings",
            "/components/messageBindings"));

    private MergedAsyncApi() {}

    static ObjectNode of(ObjectNode info, List<Part> parts) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("asyncapi", "3.0.0");
        merged.set("info", info);
        merged.put("defaultContentType", "application/json");
        THINGS.merge(THINGS.reconcile(parts), merged);
        return merged;
    }
}
