package org.dermatrail.content.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.content.publishing.Actor;
import org.dermatrail.content.publishing.Answers;
import org.dermatrail.content.publishing.Drafting;
import org.dermatrail.content.publishing.TextKey;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Comments on the sections of a draft, and what is left of them afterwards. */
@Path("/v1/articles/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"editor", "reviewer"})
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class CommentResource {

    /** A page of comments. */
    record CommentPage(List<CommentView> items, @Nullable String next) {}

    private final Commenting commenting;
    private final Drafting drafting;
    private final JsonWebToken token;

    CommentResource(Commenting commenting, Drafting drafting, JsonWebToken token) {
        this.commenting = commenting;
        this.drafting = drafting;
        this.token = token;
    }

    @GET
    @Path("/draft/comments")
    @Operation(summary = "What was said about the draft, the oldest first")
    @APIResponseSchema(value = CommentPage.class, responseCode = "200", responseDescription = "A page of comments")
    public Response onDraft(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        Keyset keyset = Keyset.of(cursor, limit);
        List<CommentView> comments = commenting.onDesk(key(slug, locale), keyset);
        return comments == null ? noDraft() : page(keyset, comments, address);
    }

    @POST
    @Path("/draft/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something about the draft or one of its sections, or answer somebody")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response say(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @Parameter(description = "The same key and body give the first answer again")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String sentUnder,
            Commenting.@Nullable Remark remark) {
        if (sentUnder != null && !sentUnder.matches("[!-~]{1,200}")) {
            return Problem.of(ProblemType.INVALID_VALUE, "Idempotency-Key must be 1 to 200 visible ASCII characters.")
                    .response();
        }
        return remark == null
                ? Problem.of(ProblemType.MALFORMED_JSON, "A body is needed.").response()
                : answer(commenting.say(key(slug, locale), remark, actor(), sentUnder), Response.Status.CREATED);
    }

    @POST
    @Path("/draft/comments/{id}/resolve")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Note that nothing remains to be done about a comment")
    @APIResponseSchema(value = CommentView.class, responseCode = "200", responseDescription = "Resolved")
    public Response resolve(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @QueryParam("locale") @Nullable String locale) {
        return answer(commenting.resolve(key(slug, locale), id, actor()), Response.Status.OK);
    }

    @GET
    @Path("/comments")
    @Operation(summary = "What was ever said about the article's texts, with the revision that each draft became")
    @APIResponseSchema(value = CommentPage.class, responseCode = "200", responseDescription = "A page of comments")
    public Response ofArticle(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        if (!Manuscript.isSlug(slug)) {
            throw new RefusedRequest(Problem.of(ProblemType.NOT_FOUND, "No article can have this name."));
        }
        Keyset keyset = Keyset.of(cursor, limit);
        return page(keyset, commenting.about(slug, keyset), address);
    }

    private static Response page(Keyset keyset, List<CommentView> comments, UriInfo address) {
        return keyset.page(comments, comment -> comment.id().toString(), comment -> comment, address)
                .toResponse();
    }

    private static Response answer(Commenting.Outcome outcome, Response.Status done) {
        return switch (outcome) {
            case Commenting.Outcome.Said said ->
                Response.status(done).entity(said.comment()).build();
            case Commenting.Outcome.Unknown ignored -> noDraft();
            case Commenting.Outcome.Invalid invalid ->
                Problem.invalid(invalid.faults()).response();
            case Commenting.Outcome.KeyReused ignored ->
                Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Send another remark under another key.")
                        .response();
        };
    }

    private static Response noDraft() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such draft or comment.")
                .response();
    }

    private TextKey key(String slug, @Nullable String locale) {
        return Answers.key(drafting, slug, locale);
    }

    private String actor() {
        return Actor.of(token, null).name();
    }
}
