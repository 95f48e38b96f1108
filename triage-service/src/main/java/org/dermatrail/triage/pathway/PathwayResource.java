package org.dermatrail.triage.pathway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The knowledge that scores reports, for everybody with a token to read. */
@Path("/v1/pathways")
@RolesAllowed({"portal", "clinician", "editor", "reviewer", "subscriber", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pathways")
public class PathwayResource {

    private final Knowledge knowledge;

    PathwayResource(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GET
    @Operation(
            operationId = "pathways",
            summary = "The pathways in force, and the findings, measurements and procedures that a report may name")
    public PathwayView.All all() {
        return PathwayView.All.of(knowledge);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "pathway", summary = "One pathway with its rules and the claims that they cite")
    @APIResponse(
            responseCode = "200",
            description = "The pathway",
            content = @Content(schema = @Schema(implementation = PathwayView.class)))
    public Response one(@PathParam("id") String id) {
        List<PathwayView> found = knowledge.pathways().stream()
                .filter(pathway -> pathway.id().equals(id))
                .map(PathwayView::of)
                .toList();
        return found.isEmpty()
                ? Problem.response(ProblemType.NOT_FOUND)
                : Response.ok(found.getFirst()).build();
    }
}
