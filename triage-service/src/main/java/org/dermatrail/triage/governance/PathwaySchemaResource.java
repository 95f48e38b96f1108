package org.dermatrail.triage.governance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schema of pathways, for everybody: editors' tools fetch it without a token. */
@Path("/v1/pathways/schema")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Pathways")
public class PathwaySchemaResource {

    private final PathwayReading reading;
    private final ObjectMapper json;

    PathwaySchemaResource(PathwayReading reading, ObjectMapper json) {
        this.reading = reading;
        this.json = json;
    }

    @GET
    @Produces("application/schema+json")
    @Operation(
            operationId = "pathwaySchema",
            summary = "The JSON Schema of pathways with all words that may be used, for completion in editors")
    @APIResponse(responseCode = "200", description = "The schema")
    public String schema() {
        return PathwaySchema.of(reading.vocabulary(), json);
    }
}
