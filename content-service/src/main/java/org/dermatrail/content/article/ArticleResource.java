package org.dermatrail.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.content.rendering.ArticleMarkdown;
import org.dermatrail.content.rendering.ArticlePage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Published articles, for anybody. */
@Path("/v1/articles")
@RunOnVirtualThread
@PermitAll
@Tag(name = "articles")
class ArticleResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final List<Variant> VARIANTS = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, null),
            new Variant(MediaType.valueOf(HTML), (Locale) null, null),
            new Variant(MediaType.valueOf(MARKDOWN), (Locale) null, null));

    private final Articles articles;
    private final Languages languages;

    ArticleResource(Articles articles, Languages languages) {
        this.articles = articles;
        this.languages = languages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The published articles, by slug")
    @APIResponse(responseCode = "200", description = "A page of articles")
    @APIResponse(responseCode = "400", ref = "Problem")
    public RestResponse<Page<ArticleSummary>> list(
            @QueryParam("condition") @Nullable String condition,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        check("condition", condition);
        check("locale", locale);
        Keyset keyset = Keyset.of(cursor, limit);
        return keyset.page(articles.page(condition, locale, keyset), ArticleSummary::slug, summary -> summary, address);
    }

    @GET
    @Path("/{slug}")
    @Produces({MediaType.APPLICATION_JSON, HTML, MARKDOWN})
    @Operation(summary = "The current revision, or an earlier one, as JSON, HTML or Markdown")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag or time that was sent")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "406", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    public Response article(
            @PathParam("slug") String slug,
            @QueryParam("revision") @Nullable String revision,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @Context Request request) {
        check("locale", locale);
        Article article = articles.of(slug).orElse(null);
        if (article == null) {
            return unknown();
        }
        return switch (article.standing()) {
            case Standing.Withdrawn withdrawn -> gone(withdrawn);
            case Standing.Published published ->
                articles.revision(slug, revision == null ? published.revision() : RevisionNumber.of(revision))
                        .map(found -> languages
                                .find(found, new Languages.Wish(locale, acceptLanguage, revision == null))
                                .map(rendition -> represent(article, rendition, request))
                                .orElseGet(() -> notInThisLanguage(found)))
                        .orElseGet(ArticleResource::unknown);
        };
    }

    private Response notInThisLanguage(Revision revision) {
        return Problem.of(ProblemType.NOT_FOUND, "The article is not there in this language.")
                .with("locales", languages.of(revision.manuscript()))
                .response();
    }

    static Response unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "No such article or revision was published.")
                .response();
    }

    static Response gone(Standing.Withdrawn withdrawn) {
        Problem problem = Problem.of(ProblemType.WITHDRAWN, withdrawn.reason()).with("withdrawnAt", withdrawn.at());
        return (withdrawn.successor() == null ? problem : problem.with("successor", withdrawn.successor())).response();
    }

    private static Response represent(Article article, Rendition rendition, Request request) {
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            return Problem.of(ProblemType.NOT_ACCEPTABLE, "An article comes as JSON, HTML or Markdown.")
                    .response();
        }
        MediaType type = variant.getMediaType();
        EntityTag tag = new EntityTag(rendition.tag(article) + "." + type.getSubtype());
        Date changed = Date.from(rendition.publishedAt());
        Response.ResponseBuilder response = request.evaluatePreconditions(changed, tag);
        if (response == null) {
            response = Response.ok(entity(article, rendition, type), type);
        }
        return response.tag(tag)
                .lastModified(changed)
                .header("Cache-Control", "no-cache")
                .header("Content-Language", rendition.locale())
                .header("Vary", "Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private static Object entity(Article article, Rendition rendition, MediaType type) {
        return switch (type.getSubtype()) {
            case "html" -> ArticlePage.of(ArticleView.edition(article, rendition));
            case "markdown" -> ArticleMarkdown.of(ArticleView.edition(article, rendition));
            default -> ArticleView.of(article, rendition);
        };
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && !value.matches("[A-Za-z0-9-]{1,100}")) {
            throw RefusedRequest.parameter(name, "must be letters, digits and hyphens");
        }
    }
}
