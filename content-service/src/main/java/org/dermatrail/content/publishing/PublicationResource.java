package org.dermatrail.content.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The step that readers notice. */
@Path("/v1/articles/{slug}/draft/publish")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class PublicationResource {

    /**
     * How a draft is to be published.
     *
     * @param at when readers are to get it; now, where no time is named
     * @param override a reviewer's reason to publish in spite of what the quality gate found
     */
    record Publication(
            @Schema(format = "date-time", examples = "2026-12-01T08:00:00Z") @Nullable
            String at,

            @Nullable String override) {}

    private final Drafting drafting;
    private final Publishing publishing;
    private final Scheduling scheduling;
    private final ObjectMapper json;
    private final JsonWebToken token;

    PublicationResource(
            Drafting drafting, Publishing publishing, Scheduling scheduling, ObjectMapper json, JsonWebToken token) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.scheduling = scheduling;
        this.json = json;
        this.token = token;
    }

    /** The body may be left out, and clients that leave it out name all kinds of types; so it is read as text. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"editor", "reviewer"})
    @Operation(
            summary = "Make the approved draft what readers get, now or at a time to come",
            description = "Refused with the problem quality-gate while its findings hold it up. A reviewer who did not"
                    + " write it may publish nevertheless by giving the reason as override.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Publication.class)))
    @APIResponseSchema(value = Outcome.Changed.class, responseCode = "200", responseDescription = "Published")
    @APIResponse(
            responseCode = "202",
            description = "It will be published at the time that the body names",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response publish(
            @PathParam("slug") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("traceparent") @Nullable String traceparent,
            @Nullable String body)
            throws JsonProcessingException {
        Publication publication = publication(body);
        String at = publication.at();
        String override = publication.override();
        if (override != null && !token.getGroups().contains("reviewer")) {
            return Problem.of(ProblemType.FORBIDDEN, "Only a reviewer may override the quality gate.")
                    .response();
        }
        if (override != null && at != null) {
            return Problem.invalid(List.of(new FieldFault("/override", "goes with a publication at once only")))
                    .response();
        }
        TextKey key = Answers.key(drafting, slug, locale);
        Actor actor = Actor.of(token, traceparent);
        return switch (Expected.of(ifMatch)) {
            case Expected.Unsaid ignored -> Answers.unsaid();
            case Expected expected when at != null -> Answers.accepted(scheduling.schedule(key, expected, at, actor));
            case Expected expected -> Answers.of(publishing.publish(key, expected, override, actor));
        };
    }

    private Publication publication(@Nullable String body) throws JsonProcessingException {
        Publication publication = body == null || body.isBlank() ? null : json.readValue(body, Publication.class);
        return publication == null ? new Publication(null, null) : publication;
    }
}
