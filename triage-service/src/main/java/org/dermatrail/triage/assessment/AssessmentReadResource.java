package org.dermatrail.triage.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.dermatrail.triage.wire.PageSize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments as a clinic's staff and portal read them: one, all its scorings, or the worklist. */
@Path("/v1/assessments")
@RolesAllowed({"portal", "clinician", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentReadResource {

    private final AssessmentReading reading;
    private final Retrospect retrospect;
    private final PatientViews patients;
    private final Caller caller;

    AssessmentReadResource(AssessmentReading reading, Retrospect retrospect, PatientViews patients, Caller caller) {
        this.patients = patients;
        this.reading = reading;
        this.retrospect = retrospect;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "worklist", summary = "The clinic's assessments, the highest score first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the following one",
            content = @Content(schema = @Schema(implementation = WorklistPage.class)))
    public Response worklist(
            @QueryParam("status") @DefaultValue("open") @Pattern(regexp = "open|closed") String status,
            @QueryParam("urgency")
                    @Nullable
                    @Pattern(regexp = "self_care|consultation|consultation_24|emergency|emergency_ambulance")
                    String urgency,
            @QueryParam("subject") @Nullable @Pseudonym String subject,
            @QueryParam("cursor") @Nullable @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("50") @PageSize String limit,
            @Context UriInfo address) {
        Optional<Worklist.Place> after = cursor == null ? Optional.empty() : Worklist.Place.of(cursor);
        if (cursor != null && after.isEmpty()) {
            return Problem.response(
                    ProblemType.INVALID_VALUE, List.of(new FieldError("?cursor", "This is no cursor of ours")));
        }
        WorklistPage page = reading.worklist(
                caller.clinic(),
                new Worklist.Filter(status, urgency, subject),
                after.orElse(null),
                Integer.parseInt(limit));
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            String next = address.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            response.header("Link", "</v1/assessments?" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "assessment",
            summary = "An assessment with its latest scoring, which counts",
            description =
                    "For staff with rules, claims, certainty, versions and counterfactuals; for a patient in plain words of the"
                            + " report's language, or English where there are none. A portal is answered for the patient"
                            + " unless it asks otherwise. With asOf, the report scored on the pathways and claims of that"
                            + " moment; nothing of it is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(oneOf = {AssessmentView.class, PatientView.class})))
    @APIResponse(
            responseCode = "409",
            description = "What stood at that moment was not kept, or does not know what the report names",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response one(
            @PathParam("id") UUID id,
            @Parameter(description = "A moment in UTC, as 2026-11-20T12:00:00Z", schema = @Schema(format = "date-time"))
                    @QueryParam("asOf")
                    @Nullable
                    @Size(max = 40)
                    String asOf,
            @Parameter(description = "For whom; staff by default, the patient where a portal asks")
                    @QueryParam("view")
                    @Nullable
                    @Pattern(regexp = "patient|professional", message = "must be patient or professional")
                    String view) {
        boolean plain = view == null ? !caller.isProfessional() : view.equals("patient");
        return asOf == null ? latest(id, plain) : then(id, asOf, plain);
    }

    private Object shown(AssessmentView view, boolean plain) {
        return plain ? patients.of(view) : view;
    }

    private Response then(UUID id, String asOf, boolean plain) {
        Instant moment;
        try {
            moment = Instant.parse(asOf);
        } catch (DateTimeParseException unreadable) {
            return asOfFault("must be a moment such as 2026-11-20T12:00:00Z");
        }
        return switch (retrospect.of(caller.clinic(), id, moment)) {
            case Retrospect.Found found ->
                Response.ok(shown(found.view(), plain)).build();
            case Retrospect.NoSuchAssessment none -> Problem.response(ProblemType.NOT_FOUND);
            case Retrospect.InFuture future -> asOfFault("must not lie in the future");
            case Retrospect.NotKept before ->
                Problem.response(ProblemType.HISTORY_NOT_KEPT, "The history begins at " + before.beginning());
            case Retrospect.Foreign foreign ->
                Problem.response(
                        ProblemType.HISTORY_NOT_KEPT,
                        "The pathways of then do not know what this report names, or this release cannot read them");
        };
    }

    private static Response asOfFault(String detail) {
        return Problem.response(ProblemType.INVALID_VALUE, List.of(new FieldError("?asOf", detail)));
    }

    private Response latest(UUID id, boolean plain) {
        return reading.latest(caller.clinic(), id)
                .map(view -> Response.ok(shown(view, plain))
                        .header("ETag", "\"" + view.scoring() + "\"")
                        .build())
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("/{id}/scorings")
    @Operation(operationId = "scorings", summary = "All scorings of an assessment, the first one first")
    @APIResponse(
            responseCode = "200",
            description = "The scorings",
            content = @Content(schema = @Schema(implementation = Scorings.class)))
    public Response scorings(@PathParam("id") UUID id) {
        List<AssessmentView> scorings = reading.scorings(caller.clinic(), id);
        return scorings.isEmpty()
                ? Problem.response(ProblemType.NOT_FOUND)
                : Response.ok(new Scorings(scorings)).build();
    }

    /** All scorings of one assessment. */
    @Schema(name = "Scorings")
    record Scorings(List<AssessmentView> items) {}
}
