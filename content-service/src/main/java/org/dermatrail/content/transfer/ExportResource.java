package org.dermatrail.content.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dermatrail.content.manuscript.LocaleParameter;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The current articles as a stream, in the shape in which they can be imported elsewhere or kept as files. */
@Path("/v1/articles/export")
@RunOnVirtualThread
@Tag(name = "transfer")
@SecurityRequirement(name = "token")
class ExportResource {

    private static final String ZIP = "application/zip";
    private static final List<Variant> VARIANTS = List.of(
            new Variant(MediaType.valueOf(ImportResource.NDJSON), (Locale) null, null),
            new Variant(MediaType.valueOf(ZIP), (Locale) null, null));

    private final CurrentTexts texts;
    private final MarkdownFile file;
    private final TransferConfig config;
    private final ObjectMapper json;

    ExportResource(CurrentTexts texts, MarkdownFile file, TransferConfig config, ObjectMapper json) {
        this.texts = texts;
        this.file = file;
        this.config = config;
        this.json = json;
    }

    /** Writes one article. */
    private interface Writer {
        void write(CurrentTexts.Text text) throws IOException;
    }

    @GET
    @Produces({ImportResource.NDJSON, ZIP})
    @RolesAllowed({"editor", "admin"})
    @Operation(
            summary = "All published articles in their own languages, as import lines or as a zip of Markdown files",
            description =
                    "Ordered by slug; after= goes on behind the last one that arrived. Each comes in its own language:"
                            + " translations are left out, since an import takes in none; they are read one by one from"
                            + " /v1/articles/{slug}/source?locale=.")
    @APIResponse(responseCode = "200", description = "One JSON object a line, or a zip file")
    @APIResponse(responseCode = "406", ref = "Problem")
    public Response export(
            @QueryParam("source")
                    @Parameter(description = "Only what was imported from there, under the ids that it has there")
                    @Nullable
                    String source,
            @QueryParam("condition") @Nullable String condition,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("updatedSince") @Parameter(description = "A time such as 2026-11-20T00:00:00Z") @Nullable
                    String updatedSince,
            @QueryParam("after") @Parameter(description = "Only slugs behind this one") @Nullable String after,
            @Context Request request) {
        ExportFilter filter = new ExportFilter(
                slug("source", source), slug("condition", condition), LocaleParameter.of(locale), time(updatedSince));
        String first = after == null ? "" : String.valueOf(slug("after", after));
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            return Problem.of(ProblemType.NOT_ACCEPTABLE, "An export comes as NDJSON or as a zip file.")
                    .response();
        }
        boolean zip = variant.getMediaType().toString().equals(ZIP);
        StreamingOutput stream = zip ? out -> zip(filter, first, out) : out -> lines(filter, first, out);
        Response.ResponseBuilder response = Response.ok(stream, variant.getMediaType())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        return (zip ? response.header("Content-Disposition", "attachment; filename=\"articles.zip\"") : response)
                .build();
    }

    private void lines(ExportFilter filter, String after, OutputStream stream) throws IOException {
        each(filter, after, text -> {
            stream.write(json.writeValueAsBytes(new EntryReader.Content(text.sourceId(), text.manuscript())));
            stream.write('\n');
        });
        stream.flush();
    }

    private void zip(ExportFilter filter, String after, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        each(filter, after, text -> {
            zip.putNextEntry(new ZipEntry(text.manuscript().slug() + ".md"));
            zip.write(file.write(text.manuscript()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        });
        zip.finish();
        zip.flush();
    }

    private void each(ExportFilter filter, String after, Writer writer) throws IOException {
        String last = after;
        for (List<CurrentTexts.Text> page = texts.after(last, filter, config.page());
                !page.isEmpty();
                page = texts.after(last, filter, config.page())) {
            for (CurrentTexts.Text text : page) {
                writer.write(text);
            }
            last = page.getLast().manuscript().slug();
        }
    }

    private static @Nullable String slug(String name, @Nullable String value) {
        if (value != null && !Manuscript.isSlug(value)) {
            throw RefusedRequest.parameter(name, "must be small letters, digits and hyphens");
        }
        return value;
    }

    private static @Nullable Instant time(@Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException malformed) {
            throw RefusedRequest.parameter("updatedSince", "must be a time such as 2026-11-20T00:00:00Z");
        }
    }
}
