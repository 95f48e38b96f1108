package org.dermatrail.gateway.live;

import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.Route.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.dermatrail.gateway.identity.Caller;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code GET /v1/events}. A plain Vert.x route, since a stream that measures how fast its reader takes what is sent
 * needs the response itself.
 */
@Singleton
@Tag(name = "events", description = "What happens, as it happens")
final class EventsResource {

    private final Subscriptions subscriptions;

    EventsResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Route(path = "/v1/events", methods = HttpMethod.GET)
    @Operation(
            operationId = "streamEvents",
            summary = "Live events as Server-Sent Events",
            description =
                    "Articles and recalls of all clinics, assessments of the token's clinic and their courses (what is "
                            + "overdue, what a clinician overrode). Each event carries an "
                            + "`id`; sent back as `Last-Event-ID` it resumes the stream with the very next one. A comment comes "
                            + "at least every 15 seconds. The stream ends when the token expires, and a subscriber that reads "
                            + "too slowly is disconnected. Needs one of the roles subscriber, clinician, editor, reviewer, admin.")
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "Comma-separated event types, or beginnings of types up to a dot, such as "
                    + "`org.dermatrail.triage.recall`",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "The id of the last event received; `-` for everything that is kept",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The stream; `event` is the CloudEvents type, `data` the CloudEvent as JSON",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "The id or the filter cannot be read")
    @APIResponse(responseCode = "401", description = "No token, or one that does not hold")
    @APIResponse(responseCode = "403", description = "The role is missing")
    @APIResponse(responseCode = "503", description = "No connection is free, or the events cannot be reached")
    @SecurityRequirement(name = "bearer")
    void stream(RoutingContext context) {
        Optional<Audience> audience =
                Audience.of(Caller.of(context), context.request().getParam("types"));
        if (audience.isEmpty()) {
            Problem.of(ProblemType.INVALID_FILTER).answer(context.response());
            return;
        }
        Optional<String> last = Optional.ofNullable(context.request().getHeader("Last-Event-ID"))
                .filter(id -> !id.isBlank());
        Optional<Position> from = last.flatMap(id -> Position.parse(id.strip()));
        if (last.isPresent() && from.isEmpty()) {
            Problem.of(ProblemType.INVALID_EVENT_ID).answer(context.response());
            return;
        }
        subscriptions.open(context, audience.get(), from);
    }
}
