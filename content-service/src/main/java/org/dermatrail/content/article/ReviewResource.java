package org.dermatrail.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What has to be looked at again, for the people who do. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class ReviewResource {

    private final Articles articles;
    private final InstantSource clock;

    ReviewResource(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"editor", "reviewer", "admin"})
    @Operation(summary = "The published articles whose reviewBy is today or past, by slug")
    @APIResponse(responseCode = "200", description = "A page of articles")
    public RestResponse<Page<DueReview>> due(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        Keyset keyset = Keyset.of(cursor, limit);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return keyset.page(articles.reviewsDue(today, keyset), DueReview::slug, due -> due, address);
    }
}
