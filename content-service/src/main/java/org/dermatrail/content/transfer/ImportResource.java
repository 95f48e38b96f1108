package org.dermatrail.content.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.Faults;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.content.publishing.Actor;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports of articles: a stream of lines goes in while a stream of what became of them comes out. On a thread of the
 * platform, not on a virtual one: checking lines is work for a processor and would keep a carrier from its other duties.
 */
@Path("/v1/articles")
@Blocking
@Tag(name = "transfer")
@SecurityRequirement(name = "token")
class ImportResource {

    private static final Logger LOG = Logger.getLogger(ImportResource.class);

    static final String NDJSON = "application/x-ndjson";

    private final ImportOpening opening;
    private final Importing importing;
    private final ObjectMapper json;
    private final JsonWebToken token;

    ImportResource(ImportOpening opening, Importing importing, ObjectMapper json, JsonWebToken token) {
        this.opening = opening;
        this.importing = importing;
        this.json = json;
        this.token = token;
    }

    @POST
    @Path("/import")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed({"editor", "importer"})
    @Operation(
            summary = "Take in articles, one JSON object a line, as drafts or as unreviewed articles",
            description = "A line is {\"sourceId\": …, \"article\": …}. The answer streams: an object for each refused"
                    + " line, the progress after each transaction, and at last the summary; without a summary it broke"
                    + " off, and after= goes on with it. Read the answer while you send.")
    @APIResponse(responseCode = "200", description = "What became of the lines, one JSON object a line")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response take(
            @QueryParam("source")
                    @Parameter(required = true, description = "Where the documents come from, such as medquad")
                    @Nullable
                    String source,
            @QueryParam("as")
                    @Parameter(required = true, description = "draft (role editor) or published (role importer)")
                    @Nullable
                    String as,
            @QueryParam("after")
                    @Parameter(
                            description = "Goes on with the source's latest import: how many lines come before the"
                                    + " first of this body. Lines that were dealt with already are passed over.")
                    @Nullable
                    String after,
            @HeaderParam("traceparent") @Nullable String traceparent,
            @Context RoutingContext context,
            InputStream body) {
        String from = source(source);
        Mode mode = mode(as);
        Long before = after == null ? null : number(after);
        if (!token.getGroups().contains(mode.role())) {
            return Problem.of(ProblemType.FORBIDDEN, "The role " + mode.role() + " is needed for this.")
                    .response();
        }
        Actor actor = new Actor(token.getSubject() == null ? token.getName() : token.getSubject(), traceparent);
        return switch (opening.open(from, mode, before, actor)) {
            case ImportOpening.Outcome.Opened opened -> {
                AtomicBoolean begun = new AtomicBoolean();
                context.addEndHandler(ended -> giveBackUnlessBegun(opened.lock(), begun));
                if (context.response().closed()) {
                    // It ended before anybody could be told, as by a body that cannot be decoded.
                    giveBackUnlessBegun(opened.lock(), begun);
                }
                StreamingOutput report = stream -> {
                    if (begun.compareAndSet(false, true)) {
                        run(opened, body, before == null ? 0 : before, stream);
                    }
                };
                yield Response.ok(report)
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no")
                        .build();
            }
            case ImportOpening.Outcome.Crowded ignored ->
                Problem.of(ProblemType.UNAVAILABLE, "As many imports run here as may; try again when one has ended.")
                        .response();
            case ImportOpening.Outcome.Running ignored ->
                Problem.of(ProblemType.IMPORT_RUNNING, "Wait until it has ended.")
                        .response();
            case ImportOpening.Outcome.NotBegun(String parameter, String detail) ->
                throw RefusedRequest.parameter(parameter, detail);
        };
    }

    @GET
    @Path("/imports/{source}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "importer", "admin"})
    @Operation(summary = "How far the latest import of a source has come")
    @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "The progress")
    public Response progress(@PathParam("source") String source) {
        return Optional.of(source)
                .filter(Manuscript::isSlug)
                .flatMap(opening::progress)
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "Nothing was ever imported from this source.")
                        .response());
    }

    private void run(ImportOpening.Outcome.Opened opened, InputStream body, long before, OutputStream stream)
            throws IOException {
        Report report = new Report(json, stream);
        AtomicLong done = new AtomicLong(opened.run().done().lines());
        try (SourceLock lock = opened.lock()) {
            report.summary(importing.run(opened.run(), body, before, (filed, soFar) -> {
                done.set(soFar.lines());
                report.batch(filed, soFar);
            }));
        } catch (Filing.OvertakenException overtaken) {
            Problem problem = Problem.of(ProblemType.IMPORT_RUNNING, "Another request goes on with this import.");
            report.brokenOff(problem, done.get());
        } catch (IOException gone) {
            LOG.infof(
                    "The import of %s broke off after line %d: its sender has gone",
                    opened.run().source(), done.get());
        } catch (RuntimeException fault) {
            report.brokenOff(Faults.problem(fault), done.get());
        }
    }

    /** A client that has gone before the answer began would otherwise leave its lock behind. */
    private static void giveBackUnlessBegun(SourceLock lock, AtomicBoolean begun) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofVirtual().start(lock::close);
        }
    }

    private static String source(@Nullable String source) {
        if (source == null || !Manuscript.isSlug(source)) {
            throw RefusedRequest.parameter("source", "must be small letters, digits and hyphens");
        }
        return source;
    }

    private static Mode mode(@Nullable String as) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(as))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.parameter("as", "must be draft or published"));
    }

    private static long number(String after) {
        if (!after.matches("\\d{1,15}")) {
            throw RefusedRequest.parameter("after", "must be a number of lines");
        }
        return Long.parseLong(after);
    }
}
