package org.dermatrail.content.article;

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
import org.dermatrail.content.manuscript.Difference;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The history of an article. It stays readable after a withdrawal, because old assessments cite old revisions. */
@Path("/v1/articles/{slug}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "articles")
class RevisionResource {

    /** The history of an article, the latest revision first. */
    record History(
            String slug,
            List<RevisionSummary> items,
            @Nullable String next) {}

    /** What changed from one revision to another. */
    record Comparison(String slug, int from, int to, Difference difference) {}

    private final Articles articles;

    RevisionResource(Articles articles) {
        this.articles = articles;
    }

    @GET
    @Operation(summary = "The revisions of an article, the latest first")
    @APIResponseSchema(value = History.class, responseCode = "200", responseDescription = "The history")
    public Response history(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        Keyset keyset = Keyset.of(cursor, limit);
        List<RevisionSummary> revisions = Manuscript.isSlug(slug) ? articles.history(slug, keyset) : List.of();
        if (revisions.isEmpty() && articles.of(slug).isEmpty()) {
            return ReadingResource.unknown();
        }
        RestResponse<Page<RevisionSummary>> page = keyset.page(
                revisions, revision -> Integer.toString(revision.revision()), revision -> revision, address);
        Page<RevisionSummary> shown = page.getEntity();
        return Response.fromResponse(page.toResponse())
                .entity(new History(slug, shown.items(), shown.next()))
                .build();
    }

    @GET
    @Path("/{number:\\d{1,9}}")
    @Operation(summary = "One revision, also when it is superseded or the article was withdrawn")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200", responseDescription = "The revision")
    public Response revision(@PathParam("slug") String slug, @PathParam("number") int number) {
        return articles.of(slug)
                .flatMap(article ->
                        articles.revision(slug, number).map(revision -> ArticleView.of(article.standing(), revision)))
                .map(view -> Response.ok(view).build())
                .orElseGet(ReadingResource::unknown);
    }

    @GET
    @Path("/{from:\\d{1,9}}/diff/{to:\\d{1,9}}")
    @Operation(summary = "What changed from one revision to another, by section and claim")
    @APIResponseSchema(value = Comparison.class, responseCode = "200", responseDescription = "The difference")
    public Response difference(@PathParam("slug") String slug, @PathParam("from") int from, @PathParam("to") int to) {
        var before = articles.revision(slug, from).map(Revision::manuscript);
        var after = articles.revision(slug, to).map(Revision::manuscript);
        if (before.isEmpty() || after.isEmpty()) {
            return ReadingResource.unknown();
        }
        Difference difference = Difference.between(before.get(), after.get());
        return Response.ok(new Comparison(slug, from, to, difference)).build();
    }
}
