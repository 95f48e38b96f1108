package org.dermatrail.triage.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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

/** Where reports come in and where staff say that they have seen or finished them. */
@Path("/v1/assessments")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentResource {

    private final Assessing assessing;
    private final Closing closing;
    private final Caller caller;

    AssessmentResource(Assessing assessing, Closing closing, Caller caller) {
        this.assessing = assessing;
        this.closing = closing;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"portal", "clinician", "admin"})
    @Operation(
            operationId = "assess",
            summary = "Score a report",
            description =
                    "Answers how urgent it is, why, what to avoid, and which reviewed claims that rests on: whoever asks, as"
                            + " for staff. Reading the assessment answers a portal in words for the patient. A body may have"
                            + " 1 MiB, in which the longest text fits however its characters are escaped.")
    @APIResponse(
            responseCode = "201",
            description =
                    "Scored and kept; the same answer again when the request is repeated under its Idempotency-Key",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "A dry run, of which nothing is kept",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not the JSON that is expected, or values that cannot be",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another body before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response assess(
            @NotNull @Valid NewAssessment body,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String dryRun,
            @Parameter(description = "The same key and body give the first answer again")
                    @HeaderParam("Idempotency-Key")
                    @Size(min = 1, max = 200)
                    @Nullable
                    String key) {
        Opened opened = dryRun.equals("true")
                ? assessing.dryRun(caller.clinic(), body)
                : assessing.open(caller.clinic(), body, key);
        return switch (opened) {
            case Opened.Created created -> created(created.view());
            case Opened.DryRun dry -> Response.ok(dry.view()).build();
            case Opened.Repeated repeated -> created(repeated.view());
            case Opened.KeyReused ignored -> Problem.response(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Opened.Invalid invalid -> Problem.response(ProblemType.INVALID_VALUE, invalid.faults());
        };
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"clinician", "admin"})
    @Operation(operationId = "acknowledge", summary = "Say that a scoring has been seen, as long as it is the latest")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(
            responseCode = "412",
            description = "Another scoring has come since",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response acknowledge(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the assessment as it was read, or *")
                    @HeaderParam("If-Match")
                    @Nullable
                    @Pattern(regexp = "\\*|\"[1-9][0-9]{0,8}\"", message = "must be the ETag of an assessment, or *")
                    String match) {
        if (match == null) {
            return Problem.response(ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what was read");
        }
        Integer seen = match.equals("*") ? null : Integer.valueOf(match.substring(1, match.length() - 1));
        return switch (closing.acknowledge(caller.clinic(), id, seen, caller.name())) {
            case NOTED -> Response.noContent().build();
            case UNKNOWN -> Problem.response(ProblemType.NOT_FOUND);
            case STALE -> Problem.response(ProblemType.PRECONDITION_FAILED);
        };
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"clinician", "admin"})
    @Operation(operationId = "close", summary = "Close an assessment; recalls no longer touch it")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response close(@PathParam("id") UUID id) {
        return answer(closing.close(caller.clinic(), id));
    }

    private static Response created(AssessmentView view) {
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/assessments/" + view.id())
                .header("ETag", "\"" + view.scoring() + "\"")
                .entity(view)
                .build();
    }

    private static Response answer(boolean found) {
        return found ? Response.noContent().build() : Problem.response(ProblemType.NOT_FOUND);
    }
}
