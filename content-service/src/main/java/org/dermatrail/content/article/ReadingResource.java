package org.dermatrail.content.article;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.content.rendering.GonePage;
import org.dermatrail.content.rendering.Idiom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One published article, for anybody. */
@Path("/v1/articles")
@PermitAll
@Tag(name = "articles")
class ReadingResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String VARY = "Accept, Accept-Language, Accept-Datetime";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Reading reading;

    ReadingResource(Reading reading) {
        this.reading = reading;
    }

    @GET
    @Path("/{slug}")
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, HTML, MARKDOWN})
    @Operation(summary = "The current revision, an earlier one or that of a time, as JSON, HTML or Markdown")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            },
            headers = {
                @Header(
                        name = "ETag",
                        description = "Of these bytes, for If-None-Match",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Last-Modified",
                        description = "When it became so",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The article itself, as rel=\"original timegate\"",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Memento-Datetime",
                        description = "Since when readers got an earlier revision",
                        schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "304",
            description = "Not changed since the ETag or time that was sent",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The one that was sent",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "406", ref = "Problem")
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content = {
                @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
            },
            headers =
                    @Header(
                            name = "Link",
                            description = "The article to read instead, as rel=\"successor-version\"",
                            schema = @Schema(implementation = String.class)))
    public CompletionStage<Response> article(
            @PathParam("slug") String slug,
            @QueryParam("revision") @Nullable String revision,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @HeaderParam("Accept-Datetime") @Nullable String time,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Modified-Since") @Nullable String ifModifiedSince,
            @Context HttpHeaders headers) {
        Format format = format(headers.getAcceptableMediaTypes());
        Languages.Wish language = new Languages.Wish(LocaleParameter.of(locale), acceptLanguage);
        Reading.Manner manner = new Reading.Manner(language, format);
        Possession possession = new Possession(ifNoneMatch, ifModifiedSince);
        CompletionStage<Reading.Outcome> outcome;
        if (revision != null) {
            outcome = reading.revision(slug, RevisionNumber.of(revision), manner);
        } else if (time != null) {
            outcome = reading.at(instant(time), slug, manner);
        } else {
            outcome = reading.current(slug, manner);
        }
        return outcome.thenApply(found -> answer(found, slug, manner, possession));
    }

    static Response unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "No such article or revision was published.")
                .response();
    }

    private static Response answer(Reading.Outcome found, String slug, Reading.Manner manner, Possession possession) {
        return switch (found) {
            case Reading.Outcome.Unknown ignored -> unknown();
            case Reading.Outcome.Gone gone -> gone(gone.standing(), manner);
            case Reading.Outcome.Untranslated untranslated ->
                Problem.of(ProblemType.NOT_FOUND, "The article is not there in this language.")
                        .with("locales", untranslated.locales())
                        .response();
            case Reading.Outcome.Current current ->
                text(current.text(), slug, possession).build();
            case Reading.Outcome.Remembered remembered ->
                text(remembered.text(), slug, possession)
                        .header(
                                "Memento-Datetime",
                                HttpDate.of(remembered.text().publishedAt()))
                        .build();
        };
    }

    private static Response.ResponseBuilder text(Representation text, String slug, Possession possession) {
        Response.ResponseBuilder response = possession.covers(text)
                ? Response.notModified()
                : Response.ok(text.body())
                        .header("Content-Type", text.format().mediaType())
                        .header("Content-Length", text.body().length);
        response.header("ETag", text.tag())
                .header("Vary", VARY)
                .header("Content-Language", text.locale())
                .header("Link", "</v1/articles/" + slug + ">; rel=\"original timegate\"")
                .header("Cache-Control", "no-cache");
        secured(response);
        return text.modified() == null ? response : response.header("Last-Modified", HttpDate.of(text.modified()));
    }

    static Response gone(Standing.Withdrawn withdrawn, Reading.Manner manner) {
        String successor = withdrawn.successor();
        Response.ResponseBuilder response;
        if (manner.format() == Format.HTML) {
            Idiom idiom = manner.language().idiom();
            response = secured(Response.status(Response.Status.GONE))
                    .type(HTML)
                    .header("Cache-Control", "no-store")
                    .header("Content-Language", idiom.language())
                    .entity(GonePage.of(idiom, withdrawn.at(), withdrawn.reason(), successor));
        } else {
            Problem problem =
                    Problem.of(ProblemType.WITHDRAWN, withdrawn.reason()).with("withdrawnAt", withdrawn.at());
            response = Response.fromResponse(
                    (successor == null ? problem : problem.with("successor", successor)).response());
        }
        response.header("Vary", VARY);
        return (successor == null
                        ? response
                        : response.header("Link", "</v1/articles/" + successor + ">; rel=\"successor-version\""))
                .build();
    }

    private static Response.ResponseBuilder secured(Response.ResponseBuilder response) {
        return response.header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", POLICY);
    }

    private static Instant instant(String time) {
        return HttpDate.read(time)
                .orElseThrow(() -> new RefusedRequest(Problem.of(
                        ProblemType.INVALID_VALUE,
                        "Accept-Datetime must be a date such as Sat, 21 Nov 2026 08:00:00 GMT.")));
    }

    private static Format format(List<MediaType> accepted) {
        for (MediaType range : accepted) {
            for (Format format : Format.all()) {
                if (format.isIn(range.getType(), range.getSubtype()) && !refused(format, accepted)) {
                    return format;
                }
            }
        }
        throw new RefusedRequest(Problem.of(ProblemType.NOT_ACCEPTABLE, "An article comes as JSON, HTML or Markdown."));
    }

    private static boolean refused(Format format, List<MediaType> accepted) {
        return accepted.stream()
                .anyMatch(range ->
                        "0".equals(range.getParameters().get("q")) && format.isIn(range.getType(), range.getSubtype()));
    }
}
