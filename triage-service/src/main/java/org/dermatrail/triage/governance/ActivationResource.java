package org.dermatrail.triage.governance;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps that change what scores. Every open assessment is scored again and what changed is announced. */
@Path("/v1/pathways/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pathways")
public class ActivationResource {

    private final Activating activating;
    private final Caller caller;
    private final SecurityIdentity identity;

    ActivationResource(Activating activating, Caller caller, SecurityIdentity identity) {
        this.activating = activating;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @Path("/activate")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(
            operationId = "activatePathway",
            summary = "Put the approved draft in force (If-Match: its ETag), or an earlier version",
            description =
                    "The draft has its reasons already, so the body may be left out. With version, a reviewer puts an"
                            + " earlier or offered version in force: If-Match is then the ETag of the pathway and the"
                            + " body gives the reason. All checks are made again.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = Why.class)))
    @APIResponse(
            responseCode = "200",
            description = "In force; open assessments are being scored again",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response activate(
            @PathParam("id") String id,
            @Parameter(description = "The version; the draft's when left out")
                    @QueryParam("version")
                    @Nullable
                    @Pattern(regexp = "[1-9][0-9]{0,8}", message = "must be the number of a version, from 1")
                    String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Why body) {
        Expected expected = Expected.of(ifMatch);
        Optional<String> why = body == null ? Optional.empty() : body.said();
        if (version == null) {
            return body != null && why.isEmpty()
                    ? PathwayResource.noReason()
                    : PathwayResource.answer(activating.draft(id, expected, caller.name(), why.orElse(null)));
        }
        if (!identity.hasRole("reviewer")) {
            return Problem.response(ProblemType.FORBIDDEN, "Only a reviewer puts an earlier version in force.");
        }
        return why.map(reason -> PathwayResource.answer(
                        activating.again(id, Integer.parseInt(version), expected, caller.name(), reason)))
                .orElseGet(PathwayResource::noReason);
    }

    @POST
    @Path("/retire")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "retirePathway",
            summary = "Take a pathway away with a reason",
            description =
                    "Refused (409) for each that every report is checked by, which names no appliesWhen, and where"
                            + " cases of other pathways would be less urgent, lack a red flag or come out wrong without"
                            + " it: errors names them.")
    @APIResponse(
            responseCode = "200",
            description = "Retired; open assessments are being scored again",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response retire(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Why body) {
        return Optional.ofNullable(body)
                .flatMap(Why::said)
                .map(why -> PathwayResource.answer(activating.retire(id, Expected.of(ifMatch), caller.name(), why)))
                .orElseGet(PathwayResource::noReason);
    }
}
