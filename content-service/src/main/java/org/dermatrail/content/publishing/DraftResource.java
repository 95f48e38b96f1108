package org.dermatrail.content.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What else can be done with a draft: compare it, give it up, take its time away, begin it from an old revision. */
@Path("/v1/articles/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class DraftResource {

    private final Drafting drafting;
    private final Scheduling scheduling;
    private final Comparing comparing;
    private final JsonWebToken token;

    DraftResource(Drafting drafting, Scheduling scheduling, Comparing comparing, JsonWebToken token) {
        this.drafting = drafting;
        this.scheduling = scheduling;
        this.comparing = comparing;
        this.token = token;
    }

    @DELETE
    @Path("/draft")
    @RolesAllowed("editor")
    @Operation(summary = "Give the draft up; what was published stays as it is")
    @APIResponse(responseCode = "204", description = "The draft is gone, its comments and its history stay")
    public Response discard(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> Answers.unsaid();
            case Expected expected -> Answers.of(drafting.discard(key(slug, locale), expected, actor()));
        };
    }

    @GET
    @Path("/draft/diff")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(summary = "What the draft changes of what was published last, by section and claim")
    @APIResponseSchema(
            value = Comparing.Comparison.class,
            responseCode = "200",
            responseDescription = "The difference; a first translation is compared with the article")
    public Response difference(@PathParam("slug") String slug, @QueryParam("locale") @Nullable String locale) {
        return comparing
                .draft(key(slug, locale))
                .map(comparison -> Response.ok(comparison).build())
                .orElseGet(() -> undiffered(key(slug, locale)));
    }

    @POST
    @Path("/draft/unschedule")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(summary = "Take away the time at which the draft was to be published; it stays approved")
    @APIResponseSchema(value = DraftView.class, responseCode = "200", responseDescription = "Approved")
    public Response unschedule(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> Answers.unsaid();
            case Expected expected -> Answers.of(scheduling.unschedule(key(slug, locale), expected, actor()));
        };
    }

    @POST
    @Path("/revisions/{number:\\d{1,9}}/restore")
    @RolesAllowed("editor")
    @Operation(summary = "Begin the next revision with the words of an earlier one; it is reviewed like any other")
    @APIResponseSchema(value = DraftView.class, responseCode = "201", responseDescription = "The draft was opened")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "412", ref = "Problem")
    public Response restore(@PathParam("slug") String slug, @PathParam("number") int number) {
        return Answers.of(drafting.restore(slug, number, actor()));
    }

    private Response undiffered(TextKey key) {
        return drafting.text(key).isPresent()
                ? Problem.of(ProblemType.NOT_FOUND, "Nothing was published yet that the draft could be compared with.")
                        .response()
                : Answers.of(new Outcome.Unknown());
    }

    private Actor actor() {
        return Actor.of(token, null);
    }

    private TextKey key(String slug, @Nullable String locale) {
        return Answers.key(drafting, slug, locale);
    }
}
