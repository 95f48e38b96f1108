package org.dermatrail.triage.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Says in the description what holds everywhere, so that no operation has to repeat it: enumerated values are lower case,
 * every operation may refuse, and what follows from the form of a request.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescriptionFilter implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream().map(DescriptionFilter::lower).toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        if (path.contains("{id}")) {
            mayFail(operation, "404");
        }
        if (asksForAVersion(operation)) {
            mayFail(operation, "412", "428");
        }
        if (operation.getRequestBody() != null) {
            mayFail(operation, "400", "413", "415");
        }
        mayFail(operation, "default");
    }

    private static boolean asksForAVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void mayFail(Operation operation, String... statuses) {
        APIResponses responses = operation.getResponses();
        for (String status : statuses) {
            if (saysNothing(responses.getAPIResponse(status))) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem"));
            }
        }
    }

    /** The framework adds some that have no body. */
    private static boolean saysNothing(@Nullable APIResponse response) {
        return response == null || (response.getRef() == null && response.getContent() == null);
    }

    private static @Nullable Object lower(@Nullable Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }
}
