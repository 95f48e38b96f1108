package org.dermatrail.content.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps from a text to what readers get, for editors and reviewers. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class PublishingResource {

    /** Why a draft is sent back. */
    record Rejection(@Schema(required = true) @Nullable String reason) {}

    private final Drafting drafting;
    private final Withdrawing withdrawing;
    private final JsonWebToken token;

    PublishingResource(Drafting drafting, Withdrawing withdrawing, JsonWebToken token) {
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.token = token;
    }

    @POST
    @RolesAllowed("editor")
    @Operation(
            summary = "Begin an article that is not there yet",
            description = "As JSON or as a Markdown file with front matter; either may have 1 MiB.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Manuscript.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    @APIResponseSchema(value = DraftView.class, responseCode = "201", responseDescription = "The draft was begun")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response create(@Nullable Manuscript text) {
        return text == null ? noBody() : Answers.of(drafting.create(text, actor()));
    }

    @GET
    @Path("/{slug}/draft")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"editor", "reviewer"})
    @Operation(summary = "The draft of an article's next revision")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "406", ref = "Problem")
    public Response draft(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @Context HttpHeaders headers) {
        Answers.refuseUnlessAccepted(headers, MediaType.APPLICATION_JSON_TYPE);
        return drafting.draft(key(slug, locale)).map(Answers::of).orElseGet(() -> Answers.of(new Outcome.Unknown()));
    }

    @PUT
    @Path("/{slug}/draft")
    @RolesAllowed("editor")
    @Operation(
            summary = "Open a draft of a published article (If-None-Match: *) or change it (If-Match)",
            description =
                    "Takes what GET of the article or of the draft answers; fields that the service owns are ignored."
                            + " A body may have 1 MiB.")
    @APIResponseSchema(value = DraftView.class, responseCode = "200", responseDescription = "The draft was changed")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Manuscript.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "The draft was opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public Response put(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Manuscript text) {
        if (text == null) {
            return noBody();
        }
        if (ifNoneMatch != null && ifNoneMatch.strip().equals("*") && ifMatch == null) {
            return Answers.of(drafting.open(key(slug, locale), text, actor()));
        }
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored ->
                unsaid("Send If-Match with the draft's ETag, or If-None-Match: * to open one.");
            case Expected expected -> Answers.of(drafting.edit(key(slug, locale), text, expected, actor()));
        };
    }

    @POST
    @Path("/{slug}/draft/submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("editor")
    @Operation(summary = "Hand the draft to the reviewers")
    @APIResponseSchema(value = DraftView.class, responseCode = "200", responseDescription = "In review")
    public Response submit(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> unsaid();
            case Expected expected -> Answers.of(drafting.submit(key(slug, locale), expected, actor()));
        };
    }

    @POST
    @Path("/{slug}/draft/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("reviewer")
    @Operation(summary = "Find the draft good; not for whoever wrote it")
    @APIResponseSchema(value = DraftView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> unsaid();
            case Expected expected -> Answers.of(drafting.approve(key(slug, locale), expected, actor()));
        };
    }

    @POST
    @Path("/{slug}/draft/reject")
    @RolesAllowed("reviewer")
    @Operation(summary = "Send the draft back with a reason; takes back an approval too")
    @APIResponseSchema(value = DraftView.class, responseCode = "200", responseDescription = "Back in writing")
    public Response reject(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Rejection rejection) {
        if (rejection == null) {
            return noBody();
        }
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> unsaid();
            case Expected expected ->
                Answers.of(drafting.reject(key(slug, locale), expected, rejection.reason(), actor()));
        };
    }

    @POST
    @Path("/{slug}/withdraw")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(
            summary = "Take the article away from readers, with a reason and perhaps a successor",
            description = "With If-Match and the ETag of the article as it was read, only the revision that was read is"
                    + " taken away; without, whichever is current.")
    @APIResponseSchema(value = Outcome.Changed.class, responseCode = "200", responseDescription = "Withdrawn")
    public Response withdraw(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("traceparent") @Nullable String traceparent,
            Withdrawing.@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? noBody()
                : Answers.of(withdrawing.withdraw(slug, Expected.of(ifMatch), withdrawal, actor(traceparent)));
    }

    private Actor actor() {
        return actor(null);
    }

    private Actor actor(@Nullable String traceparent) {
        return Actor.of(token, traceparent);
    }

    private TextKey key(String slug, @Nullable String locale) {
        return Answers.key(drafting, slug, locale);
    }

    private static Response noBody() {
        return Problem.of(ProblemType.MALFORMED_JSON, "A body is needed.").response();
    }

    private static Response unsaid() {
        return Answers.unsaid();
    }

    private static Response unsaid(String detail) {
        return Answers.unsaid(detail);
    }
}
