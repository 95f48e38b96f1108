package org.dermatrail.content.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.publishing.Actor;
import org.dermatrail.content.publishing.Answers;
import org.dermatrail.content.publishing.Drafting;
import org.dermatrail.content.publishing.Expected;
import org.dermatrail.content.publishing.TextKey;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles and drafts as Markdown files with front matter, for whoever keeps them beside code. */
@Path("/v1/articles")
@RunOnVirtualThread
@Tag(name = "transfer")
@SecurityRequirement(name = "token")
class MarkdownResource {

    private static final String MARKDOWN = "text/markdown";
    private static final String UTF_8 = MARKDOWN + ";charset=UTF-8";

    private final MarkdownFile file;
    private final CurrentTexts texts;
    private final Drafting drafting;
    private final JsonWebToken token;

    MarkdownResource(MarkdownFile file, CurrentTexts texts, Drafting drafting, JsonWebToken token) {
        this.file = file;
        this.texts = texts;
        this.drafting = drafting;
        this.token = token;
    }

    @GET
    @Path("/{slug}/source")
    @Produces(UTF_8)
    @RolesAllowed({"editor", "reviewer", "admin"})
    @Operation(
            summary = "The current revision as a Markdown file with front matter",
            description = "Draft and article can be written as such files too: GET and PUT of a draft and POST of a new"
                    + " article speak text/markdown beside JSON. Every section begins with ## Heading {#id}.")
    @APIResponse(responseCode = "200", description = "Markdown with front matter")
    public Response source(@PathParam("slug") String slug, @QueryParam("locale") @Nullable String locale) {
        return texts.of(slug, key(slug, locale).locale())
                .map(text -> answer(text.manuscript(), text.tag()))
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "No such article is published.")
                        .response());
    }

    @GET
    @Path("/{slug}/draft")
    @Consumes(MediaType.WILDCARD)
    @Produces(UTF_8 + ";qs=0.5")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(summary = "The draft of an article's next revision as a file", hidden = true)
    public Response draft(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @Context HttpHeaders headers) {
        Answers.refuseUnlessAccepted(headers, MediaType.valueOf(MARKDOWN));
        return drafting.text(key(slug, locale))
                .map(text -> answer(text.text(), text.tag()))
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such draft or article.")
                        .response());
    }

    @POST
    @Consumes(MARKDOWN)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(summary = "Begin an article with a file", hidden = true)
    public Response create(byte[] body) {
        return read(body, text -> Answers.of(drafting.create(text, actor())));
    }

    @PUT
    @Path("/{slug}/draft")
    @Consumes(MARKDOWN)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(summary = "Put a file in the place of a draft's text", hidden = true)
    public Response write(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        if (ifNoneMatch != null && ifNoneMatch.strip().equals("*") && ifMatch == null) {
            return read(body, text -> Answers.of(drafting.open(key(slug, locale), text, actor())));
        }
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored ->
                Problem.of(
                                ProblemType.PRECONDITION_REQUIRED,
                                "Send If-Match with the draft's ETag, or If-None-Match: * to open one.")
                        .response();
            case Expected expected ->
                read(body, text -> Answers.of(drafting.edit(key(slug, locale), text, expected, actor())));
        };
    }

    private Response read(byte[] body, Function<Manuscript, Response> use) {
        if (body.length == 0) {
            return Problem.of(ProblemType.MALFORMED_JSON, "A body is needed.").response();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return switch (file.read(text)) {
                case MarkdownFile.Outcome.Read(Manuscript manuscript) -> use.apply(manuscript);
                case MarkdownFile.Outcome.Faulty(List<FieldFault> faults) ->
                    Problem.invalid(faults).response();
            };
        } catch (CharacterCodingException broken) {
            return Problem.invalid(List.of(new FieldFault("", "must be UTF-8"))).response();
        }
    }

    private Response answer(Manuscript manuscript, String tag) {
        return Response.ok(file.write(manuscript))
                .tag(new EntityTag(tag))
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private TextKey key(String slug, @Nullable String locale) {
        return Answers.key(drafting, slug, locale);
    }

    private Actor actor() {
        return new Actor(token.getSubject() == null ? token.getName() : token.getSubject(), null);
    }
}
