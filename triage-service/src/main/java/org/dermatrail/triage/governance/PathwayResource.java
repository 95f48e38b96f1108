package org.dermatrail.triage.governance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The knowledge that scores reports, for everybody with a token to read. */
@Path("/v1/pathways")
@RolesAllowed({"portal", "clinician", "editor", "reviewer", "subscriber", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pathways")
public class PathwayResource {

    private static final String YAML = "application/yaml";
    private static final MediaType YAML_TYPE = new MediaType("application", "yaml");

    private final PathwayReading reading;

    PathwayResource(PathwayReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "pathways",
            summary = "The pathways in force, and the findings, measurements and procedures that a report may name")
    public PathwayView.All all() {
        return reading.all();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            operationId = "pathway",
            summary =
                    "One pathway with its rules and the claims that they cite; its text in YAML where that is accepted")
    @APIResponse(
            responseCode = "200",
            description = "The pathway; its ETag changes with every activation and retirement",
            content = @Content(schema = @Schema(implementation = PathwayView.class)))
    @APIResponse(responseCode = "400", ref = "Problem")
    public Response one(
            @PathParam("id") String id,
            @Parameter(description = "The version; the one in force when left out")
                    @QueryParam("version")
                    @Nullable
                    @Pattern(regexp = "[1-9][0-9]{0,8}", message = "must be the number of a version, from 1")
                    String version,
            @Context HttpHeaders headers) {
        return reading.one(id, version == null ? null : Integer.valueOf(version))
                .map(found -> inItsForm(headers, found.view(), found.body(), found.tag()))
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "pathwayVersions",
            summary = "Every version that scores, has scored or can, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions, with the ETag of the pathway",
            content = @Content(schema = @Schema(implementation = VersionView.All.class)))
    public Response versions(@PathParam("id") String id) {
        return reading.versions(id)
                .map(found -> Response.ok(found.view()).tag(found.tag()).build())
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"editor", "reviewer", "admin"})
    @Operation(operationId = "pathwayHistory", summary = "Who did what to it, when and why: the newest 200 steps")
    @APIResponse(
            responseCode = "200",
            description = "The steps",
            content = @Content(schema = @Schema(implementation = PathwayReading.History.class)))
    public Response history(@PathParam("id") String id) {
        PathwayReading.History history = reading.history(id);
        return history.items().isEmpty()
                ? Problem.response(ProblemType.NOT_FOUND)
                : Response.ok(history).build();
    }

    /** In the form that is accepted most; either has an ETag of its own, and both stand for the same state. */
    static Response inItsForm(HttpHeaders headers, Object view, String text, String tag) {
        Response.ResponseBuilder answer = wantsYaml(headers)
                ? Response.ok(text, YAML).tag(tag + Expected.AS_YAML)
                : Response.ok(view, MediaType.APPLICATION_JSON).tag(tag);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static boolean wantsYaml(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(YAML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /** The answer to every way in which a step can end. */
    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Begun begun ->
                Response.status(Response.Status.CREATED)
                        .header("Location", "/v1/pathways/" + begun.draft().pathway() + "/draft")
                        .tag(begun.draft().tag())
                        .entity(begun.draft())
                        .build();
            case Outcome.Saved saved ->
                Response.ok(saved.draft()).tag(saved.draft().tag()).build();
            case Outcome.Discarded ignored -> Response.noContent().build();
            case Outcome.Changed changed ->
                Response.ok(changed.version()).tag(changed.tag()).build();
            case Outcome.Unknown ignored -> Problem.response(ProblemType.NOT_FOUND);
            case Outcome.Exists ignored ->
                Problem.response(ProblemType.DRAFT_EXISTS, "Read it and change it with If-Match.");
            case Outcome.Unsaid ignored ->
                Problem.response(
                        ProblemType.PRECONDITION_REQUIRED,
                        "Send If-Match with the ETag, or * for whatever there is; If-None-Match: * opens a draft.");
            case Outcome.Stale ignored -> Problem.response(ProblemType.PRECONDITION_FAILED, "Read it again.");
            case Outcome.WrongStep wrong ->
                Problem.response(
                        ProblemType.WRONG_STEP,
                        "It is " + wrong.state().name().toLowerCase(Locale.ROOT) + "; possible now: "
                                + String.join(", ", wrong.allowed()) + ".");
            case Outcome.OwnWork ignored ->
                Problem.response(
                        ProblemType.AUTHOR_MAY_NOT_APPROVE, "Somebody who did not write on it has to review it.");
            case Outcome.Refused refused ->
                Problem.response(
                        ProblemType.FAULTY_PATHWAY,
                        refused.remarks().stream()
                                .filter(Remark::forbids)
                                .map(remark -> new FieldError(remark.pointer(), remark.toString()))
                                .toList());
            case Outcome.NumberTaken(Remark remark) ->
                Problem.response(
                        ProblemType.VERSION_TAKEN, List.of(new FieldError(remark.pointer(), remark.toString())));
            case Outcome.AlwaysChecked ignored ->
                Problem.response(
                        ProblemType.ALWAYS_CHECKED, "Its signs must never be missed. Activate another version of it.");
            case Outcome.Needed needed ->
                Problem.response(
                        ProblemType.PATHWAY_NEEDED,
                        needed.needing().stream()
                                .map(each -> new FieldError(
                                        "",
                                        "case of '" + each.pathway() + "': '" + each.name() + "' " + each.difference()
                                                + " without it"))
                                .toList());
        };
    }

    static Response noText() {
        return Problem.response(ProblemType.INVALID_VALUE, List.of(new FieldError("", "must be YAML in UTF-8")));
    }

    static Response noReason() {
        return Problem.response(
                ProblemType.INVALID_VALUE,
                List.of(new FieldError(
                        "/reason",
                        "must say why in at most " + Why.LONGEST + " characters, none of them for control")));
    }
}
