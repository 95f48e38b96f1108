package org.dermatrail.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.dermatrail.content.translation.Translation;
import org.dermatrail.content.translation.Translations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The further languages of an article. */
@Path("/v1/articles/{slug}/translations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "articles")
class TranslationResource {

    /** The languages of an article beside its own. */
    record Into(String slug, String locale, int revision, List<Item> items) {}

    /** A translation without its text. */
    record Item(
            String locale, int of, boolean stale, String title, String author, String reviewer, Instant publishedAt) {

        static Item of(Translation translation, int current) {
            return new Item(
                    translation.locale(),
                    translation.revision(),
                    translation.revision() != current,
                    translation.manuscript().title(),
                    translation.author(),
                    translation.reviewer(),
                    translation.publishedAt());
        }
    }

    private final Articles articles;
    private final Translations translations;

    TranslationResource(Articles articles, Translations translations) {
        this.articles = articles;
        this.translations = translations;
    }

    @GET
    @Operation(summary = "The languages that an article can be read in beside its own, and which are out of date")
    @APIResponseSchema(value = Into.class, responseCode = "200", responseDescription = "The translations")
    @APIResponse(responseCode = "410", ref = "Problem")
    public Response translations(@PathParam("slug") String slug) {
        Article article = articles.of(slug).orElse(null);
        if (article == null) {
            return ReadingResource.unknown();
        }
        return switch (article.standing()) {
            case Standing.Withdrawn withdrawn -> ReadingResource.gone(withdrawn, Reading.Manner.JSON);
            case Standing.Published published ->
                articles.revision(slug, published.revision())
                        .map(revision -> Response.ok(new Into(
                                        slug,
                                        revision.manuscript().locale(),
                                        revision.number(),
                                        translations.of(slug).stream()
                                                .map(translation -> Item.of(translation, revision.number()))
                                                .toList()))
                                .build())
                        .orElseGet(ReadingResource::unknown);
        };
    }
}
