package org.dermatrail.gateway.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the merged descriptions. */
@Path("/")
@RunOnVirtualThread
@Tag(name = "description", description = "The API's description of itself")
public final class ApiResource {

    private final ApiDescription description;

    ApiResource(ApiDescription description) {
        this.description = description;
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getOpenApi", summary = "This description, of all services as one OpenAPI document")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.1; `info.x-missing` names a service that is out of reach")
    public String openApi() {
        return description.openApi();
    }

    @GET
    @Path("asyncapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAsyncApi", summary = "The events of all services as one AsyncAPI document")
    @APIResponse(
            responseCode = "200",
            description = "AsyncAPI 3; `info.x-missing` names a service that is out of reach")
    public String asyncApi() {
        return description.asyncApi();
    }
}
