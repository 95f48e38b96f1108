package org.dermatrail.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.dermatrail.content.problem.RefusedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list of published articles, for anybody. */
@Path("/v1/articles")
@RunOnVirtualThread
@PermitAll
@Tag(name = "articles")
class ArticleResource {

    private final ArticleList list;

    ArticleResource(ArticleList list) {
        this.list = list;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The published articles, by slug",
            description = "With locale, those that can be read in this language, in the words of their translation.")
    @APIResponse(responseCode = "200", description = "A page of articles")
    public RestResponse<Page<ArticleSummary>> list(
            @QueryParam("condition") @Nullable String condition,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        if (condition != null && !condition.matches("[A-Za-z0-9-]{1,100}")) {
            throw RefusedRequest.parameter("condition", "must be letters, digits and hyphens");
        }
        Keyset keyset = Keyset.of(cursor, limit);
        return keyset.page(
                list.page(condition, LocaleParameter.of(locale), keyset),
                ArticleSummary::slug,
                summary -> summary,
                address);
    }
}
