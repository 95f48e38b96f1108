package org.dermatrail.content.quality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dermatrail.content.article.Article;
import org.dermatrail.content.article.Articles;
import org.dermatrail.content.article.Revision;
import org.dermatrail.content.article.Standing;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is to be said against a text, for those who write and review. */
@Path("/v1/articles/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"editor", "reviewer"})
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class QualityResource {

    private final Inspecting inspecting;
    private final DraftedTexts drafts;
    private final Articles articles;

    QualityResource(Inspecting inspecting, DraftedTexts drafts, Articles articles) {
        this.inspecting = inspecting;
        this.drafts = drafts;
        this.articles = articles;
    }

    @GET
    @Path("/draft/quality")
    @Operation(summary = "What is to be said against the draft, its reading grade, and whether it may be published")
    @APIResponseSchema(value = QualityView.class, responseCode = "200", responseDescription = "The findings")
    public Response draft(@PathParam("slug") String slug, @QueryParam("locale") @Nullable String locale) {
        return drafts.of(slug, LocaleParameter.of(locale))
                .map(drafted ->
                        QualityView.of(slug, drafted.revision(), inspecting.inspect(drafted.text(), drafted.people())))
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such draft.")
                        .response());
    }

    @GET
    @Path("/quality")
    @Operation(summary = "What is to be said against the current revision today")
    @APIResponseSchema(value = QualityView.class, responseCode = "200", responseDescription = "The findings")
    public Response current(@PathParam("slug") String slug) {
        return articles.of(slug)
                .map(Article::standing)
                .map(standing -> switch (standing) {
                    case Standing.Published published ->
                        articles.revision(slug, published.revision())
                                .map(revision -> Response.ok(view(revision)).build())
                                .orElseGet(QualityResource::unread);
                    case Standing.Withdrawn ignored -> unread();
                })
                .orElseGet(QualityResource::unread);
    }

    private QualityView view(Revision revision) {
        People people = new People(revision.author(), revision.reviewer(), false);
        return QualityView.of(
                revision.manuscript().slug(), revision.number(), inspecting.inspect(revision.manuscript(), people));
    }

    private static Response unread() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no article of this slug that readers get.")
                .response();
    }
}
