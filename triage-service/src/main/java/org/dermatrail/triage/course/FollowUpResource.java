package org.dermatrail.triage.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.dermatrail.triage.assessment.AssessmentView;
import org.dermatrail.triage.assessment.Opened;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where follow-ups come in. */
@Path("/v1/assessments/{id}/follow-ups")
@RolesAllowed({"portal", "clinician", "admin"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course")
public class FollowUpResource {

    private final FollowingUp following;
    private final Caller caller;

    FollowUpResource(FollowingUp following, Caller caller) {
        this.following = following;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "followUp",
            summary = "Report again on the same person",
            description =
                    "Tells what has changed. What is not spoken of stays as it was, so that silence never lowers an urgency;"
                            + " a finding is gone when it is said to be absent. It goes on from the newest report of the chain,"
                            + " whichever of them is named. An instrument is compared with its value before and with the"
                            + " mildest since it was last found worse; it stays worse until it is measured again."
                            + " What a clinician put beside an earlier report of the chain last is taken over unless it is"
                            + " less urgent.")
    @APIResponse(
            responseCode = "201",
            description = "A new assessment, scored and kept",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another body before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response followUp(
            @PathParam("id") UUID id,
            @NotNull @Valid NewFollowUp body,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key) {
        return following
                .followUp(caller.clinic(), id, body, key)
                .map(FollowUpResource::answer)
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    private static Response answer(Opened opened) {
        return switch (opened) {
            case Opened.Created created -> created(created.view());
            case Opened.Repeated repeated -> created(repeated.view());
            case Opened.DryRun dry -> Response.ok(dry.view()).build();
            case Opened.KeyReused reused -> Problem.response(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Opened.Invalid invalid -> Problem.response(ProblemType.INVALID_VALUE, invalid.faults());
        };
    }

    private static Response created(AssessmentView view) {
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/assessments/" + view.id())
                .header("ETag", "\"" + view.scoring() + "\"")
                .entity(view)
                .build();
    }
}
