package org.dermatrail.triage.interview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.dermatrail.triage.assessment.NewAssessment;
import org.dermatrail.triage.interview.Interviewing.Precondition;
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

/** Interviews: questions whose answers could still change the urgency, red flags first. */
@Path("/v1/interviews")
@RolesAllowed({"portal", "clinician", "admin"})
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviews")
public class InterviewResource {

    private static final String TAG = "\\*|\"[0-9]{1,9}\"";
    private static final String TAG_FAULT = "must be the ETag of an interview, or *";

    private final Interviewing interviewing;
    private final Caller caller;

    InterviewResource(Interviewing interviewing, Caller caller) {
        this.interviewing = interviewing;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "beginInterview",
            summary = "Begin an interview",
            description =
                    "Takes what a report takes; age and sex must be told. What is known at once is shown at once. Where no"
                            + " answer could change the urgency, it ends at once and is filed as an assessment.")
    @APIResponse(
            responseCode = "201",
            description = "Begun, with the first question; the state as it is now when the request is repeated",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another body before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response begin(
            @NotNull @Valid NewAssessment body,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key) {
        return answer(
                interviewing.begin(caller.clinic(), body, key),
                view -> Response.status(Response.Status.CREATED).header("Location", "/v1/interviews/" + view.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "interview", summary = "Where an interview stands")
    @APIResponse(
            responseCode = "200",
            description = "The question at hand, and all answers so far",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(interviewing.read(caller.clinic(), id), view -> Response.ok());
    }

    @POST
    @Path("/{id}/answers")
    @Operation(
            operationId = "answer",
            summary = "Answer the question at hand",
            description =
                    "Every item is answered, one by one or by what holds for the others. Not to know is an answer: it never"
                            + " lowers an urgency. Where claims or pathways have changed what is asked, another question is at"
                            + " hand. When no answer could change the urgency any more, the interview ends and is filed as an"
                            + " assessment.")
    @APIResponse(
            responseCode = "200",
            description = "The next question, or the assessment that it was filed as",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another question is at hand, or the interview has ended",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Another answer came first",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response answers(
            @PathParam("id") UUID id,
            @NotNull @Valid NewAnswers body,
            @Parameter(description = "The ETag of the interview as it was read, or *")
                    @HeaderParam("If-Match")
                    @Nullable
                    @Pattern(regexp = TAG, message = TAG_FAULT)
                    String match,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key) {
        return match == null
                ? tagMissing()
                : answer(
                        interviewing.answer(caller.clinic(), id, precondition(match, key), body),
                        view -> Response.ok());
    }

    @DELETE
    @Path("/{id}/answers/{about}")
    @Operation(operationId = "takeBack", summary = "Take an answer back")
    @APIResponse(
            responseCode = "200",
            description = "What is asked without it",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("about") @Size(max = 100) String about,
            @HeaderParam("If-Match") @Nullable @Pattern(regexp = TAG, message = TAG_FAULT) String match,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key) {
        return match == null
                ? tagMissing()
                : answer(
                        interviewing.takeBack(caller.clinic(), id, precondition(match, key), about),
                        view -> Response.ok());
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "endInterview",
            summary = "End an interview early",
            description = "What is known is filed as an assessment; what was not told stays unknown.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Pattern(regexp = TAG, message = TAG_FAULT) String match,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String key) {
        return match == null
                ? tagMissing()
                : answer(interviewing.end(caller.clinic(), id, precondition(match, key)), view -> Response.ok());
    }

    private static Precondition precondition(String match, @Nullable String key) {
        return new Precondition(match.equals("*") ? null : Long.valueOf(match.substring(1, match.length() - 1)), key);
    }

    private static Response tagMissing() {
        return Problem.response(ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what was read");
    }

    private static Response answer(Outcome outcome, Function<InterviewView, Response.ResponseBuilder> found) {
        return switch (outcome) {
            case Outcome.Stands stands ->
                found.apply(stands.view())
                        .header("ETag", "\"" + stands.view().version() + "\"")
                        .entity(stands.view())
                        .build();
            case Outcome.NoSuchInterview none -> Problem.response(ProblemType.NOT_FOUND);
            case Outcome.NotAnswered none -> Problem.response(ProblemType.NOT_FOUND, "No answer is about this");
            case Outcome.Stale stale -> Problem.response(ProblemType.PRECONDITION_FAILED);
            case Outcome.OtherQuestion other ->
                Problem.response(ProblemType.NOT_THE_QUESTION, "The question at hand is number " + other.number());
            case Outcome.Over over ->
                Problem.response(ProblemType.ENDED, "It takes no more answers; a new one can be begun");
            case Outcome.KeyReused reused -> Problem.response(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Outcome.Invalid invalid -> Problem.response(ProblemType.INVALID_VALUE, invalid.faults());
        };
    }
}
