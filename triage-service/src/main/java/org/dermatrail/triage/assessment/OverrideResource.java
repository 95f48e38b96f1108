package org.dermatrail.triage.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a clinician puts an urgency of their own beside the computed one. */
@Path("/v1/assessments/{id}/override")
@RolesAllowed({"clinician", "admin"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class OverrideResource {

    private final Overriding overriding;
    private final Caller caller;

    OverrideResource(Overriding overriding, Caller caller) {
        this.overriding = overriding;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "override",
            summary = "Put a clinician's urgency beside the computed one",
            description = "The computed urgency stays in every answer for staff; who, when and why are kept for good. A"
                    + " patient is told the more urgent of the two, and a follow-up is due by it. A follow-up that"
                    + " comes to no more takes it over, also one that tells nothing new, until a clinician"
                    + " overrides again: carriedFrom names the report that it was put on. Put on a report that was"
                    + " followed up already, it counts for the newest of its follow-ups too while that is open,"
                    + " unless what is told there is more urgent.")
    @APIResponse(responseCode = "204", description = "Noted and announced")
    @APIResponse(
            responseCode = "409",
            description = "The assessment is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Another scoring has come since",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response override(
            @PathParam("id") UUID id,
            @NotNull @Valid NewOverride body,
            @Parameter(description = "The ETag of the assessment as it was read, or *")
                    @HeaderParam("If-Match")
                    @Nullable
                    @Pattern(regexp = "\\*|\"[1-9][0-9]{0,8}\"", message = "must be the ETag of an assessment, or *")
                    String match) {
        if (match == null) {
            return Problem.response(ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what was read");
        }
        Integer seen = match.equals("*") ? null : Integer.valueOf(match.substring(1, match.length() - 1));
        return switch (overriding.override(
                caller.clinic(), id, seen, body.urgency(), body.reason().strip(), caller.name())) {
            case NOTED -> Response.noContent().build();
            case UNKNOWN -> Problem.response(ProblemType.NOT_FOUND);
            case STALE -> Problem.response(ProblemType.PRECONDITION_FAILED);
            case CLOSED -> Problem.response(ProblemType.CLOSED, "Nothing rests on a closed assessment");
        };
    }

    /** @param reason why, in the clinician's words; kept encrypted */
    @Schema(name = "NewOverride")
    record NewOverride(
            @NotNull Urgency urgency,

            @NotBlank
            @Size(max = 2000)
            @Pattern(
                    regexp = "[^\\x00\\p{Cs}]*",
                    flags = Pattern.Flag.DOTALL,
                    message = "must not hold NUL or halves of characters")
            String reason) {

        /** Shows nothing of the reason. */
        @Override
        public String toString() {
            return "NewOverride[redacted]";
        }
    }
}
