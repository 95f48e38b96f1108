package org.dermatrail.content.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says in the description what holds everywhere, so that no operation has to repeat it: what may be null, how any request
 * can fail, and the headers of drafts and pages.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescriptionFilter implements OASFilter {

    private static final String DRAFT = "#/components/schemas/DraftView";
    private static final String NOT_BLANK = "\\S";
    private static final Set<String> ASK_FOR_VERSIONS = Set.of("If-Match", "If-None-Match");
    private static final Set<String> UNCONDITIONAL = Set.of("/v1/articles/{slug}/withdraw");
    private static final Set<String> STREAMS = Set.of("/v1/articles/import");
    private static final Set<String> ANY_TYPE = Set.of("/v1/articles/{slug}/draft/publish");
    private static final Set<String> TAGGED = Set.of("/infobutton", "/v1/articles/{slug}/source");

    private final NullableMembers nullable;

    public DescriptionFilter(IndexView index) {
        this.nullable = new NullableMembers(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        schemas.forEach(this::sayWhatMayBeNull);
        schemas.values().forEach(DescriptionFilter::anchor);
        description.getPaths().getPathItems().forEach(DescriptionFilter::complete);
    }

    private void sayWhatMayBeNull(String name, Schema schema) {
        Map<String, Schema> members = schema.getProperties();
        if (members == null) {
            return;
        }
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        Map<String, Schema> said = new TreeMap<>();
        Set<String> mayBeNull = nullable.of(name, members.keySet());
        members.forEach((member, described) -> {
            if (mayBeNull.contains(member) && !required.contains(member)) {
                said.put(member, orNull(described));
            }
        });
        said.forEach(schema::addProperty);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(schema.getRef()),
                            OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        return schema.getType() == null ? schema : schema.addType(SchemaType.NULL);
    }

    /** The code asks whether a whole value is of a shape; a pattern by itself would only look for it anywhere. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(DescriptionFilter::anchor);
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (path.startsWith("/asyncapi")) {
                return;
            }
            waysToFail(path, method, operation).forEach(status -> mayFail(operation, status));
            headers(operation.getResponses());
            if (TAGGED.contains(path)) {
                header(operation.getResponses().getAPIResponse("200"), "ETag", "Of these bytes");
            }
        });
    }

    /** What follows from the form of a request; operations name only what is theirs alone. */
    private static Set<String> waysToFail(String path, PathItem.HttpMethod method, Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("400", "503"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != PathItem.HttpMethod.GET && asksForVersions(operation)) {
            statuses.addAll(Set.of("409", "412"));
            if (!UNCONDITIONAL.contains(path)) {
                statuses.add("428");
            }
        }
        if (operation.getRequestBody() != null && !STREAMS.contains(path)) {
            statuses.add("413");
        }
        if (operation.getRequestBody() != null && !ANY_TYPE.contains(path)) {
            statuses.add("415");
        }
        return statuses;
    }

    private static boolean asksForVersions(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(ASK_FOR_VERSIONS::contains);
    }

    private static void mayFail(Operation operation, String status) {
        APIResponses responses = operation.getResponses();
        if (saysNothing(responses.getAPIResponse(status))) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
        }
    }

    /** The framework adds some that have no body. */
    private static boolean saysNothing(@Nullable APIResponse response) {
        return response == null || (response.getRef() == null && response.getContent() == null);
    }

    private static void headers(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            String schema = schema(response);
            if (schema.equals(DRAFT)) {
                header(response, "ETag", "The draft's version, for If-Match");
                if (status.equals("201")) {
                    header(response, "Location", "The draft");
                }
            }
            if (schema.contains("Page") || schema.endsWith("/SearchView")) {
                header(response, "Link", "The next page, as rel=\"next\", where there is one");
            }
        });
    }

    private static String schema(APIResponse response) {
        if (response.getContent() == null || response.getContent().getMediaType("application/json") == null) {
            return "";
        }
        Schema schema = response.getContent().getMediaType("application/json").getSchema();
        return schema == null || schema.getRef() == null ? "" : schema.getRef();
    }

    private static void header(APIResponse response, String name, String description) {
        response.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
