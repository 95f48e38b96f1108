package org.dermatrail.content.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims by id, the end of every citation. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "claims")
class ClaimResource {

    private final ClaimList list;
    private final Claims claims;
    private final RestingAssessments resting;

    ClaimResource(ClaimList list, Claims claims, RestingAssessments resting) {
        this.list = list;
        this.claims = claims;
        this.resting = resting;
    }

    @GET
    @Operation(
            summary = "The claims of the current revisions, by id",
            description = "With locale, those of articles that can be read in this language; a claim that a translation"
                    + " does not have yet, or has as it was before it was stated or judged anew, comes in the article's"
                    + " own words.")
    @APIResponse(responseCode = "200", description = "A page of claims")
    public RestResponse<Page<ClaimView>> list(
            @QueryParam("article") @Nullable String article,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("appraisal") @Nullable String appraisal,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("condition") @Nullable String condition,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        ClaimFilter filter = new ClaimFilter(article, kind, appraisal, certainty, condition, locale);
        Keyset keyset = Keyset.of(cursor, limit);
        return keyset.page(list.page(filter, keyset), ClaimView::id, claim -> claim, address);
    }

    @GET
    @Path("/{article}/{claim}")
    @Operation(
            summary = "One claim with its history and how many open assessments rest on it",
            description = "A long history comes in pages; the header Link leads to the next one.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "The claim")
    public Response claim(
            @PathParam("article") String article,
            @PathParam("claim") String claim,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        Keyset keyset = Keyset.of(cursor, limit);
        String id = article + "/" + claim;
        PublishedClaim latest = Claim.isId(id) ? claims.latest(List.of(id)).get(id) : null;
        if (latest == null) {
            return Problem.of(ProblemType.NOT_FOUND, "No article makes a claim with this id.")
                    .response();
        }
        RestResponse<Page<ClaimView.Statement>> page = keyset.page(
                claims.history(id, keyset),
                statement -> Integer.toString(statement.revision),
                ClaimView.Statement::of,
                address);
        return Response.fromResponse(page.toResponse())
                .entity(ClaimView.of(latest, page.getEntity().items(), resting.on(id)))
                .build();
    }
}
