package org.dermatrail.triage.governance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The draft of a pathway's next version: written by editors, judged by reviewers who did not write it. */
@Path("/v1/pathways/{id}/draft")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Pathways")
public class DraftResource {

    private static final String YAML = "application/yaml";

    private final Drafting drafting;
    private final Caller caller;

    DraftResource(Drafting drafting, Caller caller) {
        this.drafting = drafting;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"editor", "reviewer"})
    @Operation(operationId = "pathwayDraft", summary = "The draft; its text in YAML where that is accepted")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response draft(@PathParam("id") String id, @Context HttpHeaders headers) {
        return drafting.draft(id)
                .map(draft -> PathwayResource.inItsForm(headers, draft, draft.body(), draft.tag()))
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    @PUT
    @RolesAllowed("editor")
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "putPathwayDraft",
            summary = "Open a draft (If-None-Match: *) or change it (If-Match)",
            description =
                    "Kept when it can be read and its version is not taken: 409 says which is the next that is free."
                            + " Whether it may be used is for check and submit to say.")
    @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "The draft was changed",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The draft was opened",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte @Nullable [] body) {
        return withText(
                body,
                text -> ifMatch == null
                                && ifNoneMatch != null
                                && ifNoneMatch.strip().equals("*")
                        ? drafting.begin(id, text, caller.name())
                        : Expected.of(ifMatch) instanceof Expected.Unsaid
                                ? new Outcome.Unsaid()
                                : drafting.edit(id, text, Expected.of(ifMatch), caller.name()));
    }

    @DELETE
    @RolesAllowed("editor")
    @Operation(operationId = "discardPathwayDraft", summary = "Give the draft up; what is in force stays")
    @APIResponse(responseCode = "204", description = "The draft is gone, its trail stays")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response discard(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return PathwayResource.answer(drafting.discard(id, Expected.of(ifMatch), caller.name()));
    }

    @POST
    @Path("/check")
    @RolesAllowed({"editor", "reviewer"})
    @Consumes({YAML, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "checkPathwayDraft",
            summary = "Everything that the checks say of a text, or of the draft where none is sent; keeps nothing")
    @RequestBody(required = false, content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "What is to be said",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response check(@PathParam("id") String id, byte @Nullable [] body) {
        return switch (YamlText.of(body)) {
            case YamlText.Broken ignored -> PathwayResource.noText();
            case YamlText.None ignored -> checked(id, null);
            case YamlText.Text text -> checked(id, text.value());
        };
    }

    @POST
    @Path("/submit")
    @RolesAllowed("editor")
    @Operation(
            operationId = "submitPathwayDraft",
            summary = "Hand the draft to the reviewers; refused while a check fails")
    @APIResponse(
            responseCode = "200",
            description = "In review",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response submit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return PathwayResource.answer(drafting.submit(id, Expected.of(ifMatch), caller.name()));
    }

    @POST
    @Path("/approve")
    @RolesAllowed("reviewer")
    @Operation(operationId = "approvePathwayDraft", summary = "Find the draft good; not for whoever wrote on it")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response approve(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return PathwayResource.answer(drafting.approve(id, Expected.of(ifMatch), caller.name()));
    }

    @POST
    @Path("/reject")
    @RolesAllowed("reviewer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectPathwayDraft",
            summary = "Send the draft back with a reason; takes back an approval too")
    @APIResponse(
            responseCode = "200",
            description = "Back in writing",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response reject(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Why body) {
        return body == null || body.said().isEmpty()
                ? PathwayResource.noReason()
                : PathwayResource.answer(
                        drafting.reject(id, Expected.of(ifMatch), body.said().orElseThrow(), caller.name()));
    }

    private Response checked(String id, @Nullable String text) {
        return drafting.check(id, text)
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND));
    }

    private static Response withText(byte @Nullable [] body, Function<String, Outcome> step) {
        return switch (YamlText.of(body)) {
            case YamlText.Broken ignored -> PathwayResource.noText();
            case YamlText.None ignored -> PathwayResource.noText();
            case YamlText.Text text -> PathwayResource.answer(step.apply(text.value()));
        };
    }
}
