package org.dermatrail.triage.instrument;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.scale.Change;
import org.dermatrail.triage.scale.Outcome;
import org.dermatrail.triage.scale.Scale;
import org.dermatrail.triage.scale.Scales;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published instruments: what they are, and their scores. Scoring keeps nothing. */
@Path("/v1/scales")
@RolesAllowed({"portal", "clinician", "editor", "reviewer", "subscriber", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scales")
public class ScaleResource {

    @GET
    @Operation(operationId = "scales", summary = "The instruments with inputs, bands, formula, source and licence")
    public ScaleView.All all() {
        return new ScaleView.All(Scales.all().stream().map(ScaleView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "scale", summary = "One instrument")
    @APIResponse(
            responseCode = "200",
            description = "The instrument",
            content = @Content(schema = @Schema(implementation = ScaleView.class)))
    public Response one(@PathParam("id") String id) {
        Scale scale = Scales.named(id);
        return scale == null
                ? Problem.response(ProblemType.NOT_FOUND)
                : Response.ok(ScaleView.of(scale)).build();
    }

    @POST
    @Path("/{id}/score")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scoreScale",
            summary = "Score entered values; with an earlier value, say also whether a change is proven")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            content = @Content(schema = @Schema(implementation = ScoreView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Something entered is unknown, missing, out of range or in another unit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response score(@PathParam("id") String id, @NotNull @Valid ToScore body) {
        Scale scale = Scales.named(id);
        if (scale == null) {
            return Problem.response(ProblemType.NOT_FOUND);
        }
        return switch (Scales.score(scale, body.entries())) {
            case Outcome.Refused refused ->
                Problem.response(
                        ProblemType.INVALID_VALUE,
                        refused.refusals().stream()
                                .map(one -> new FieldError("/inputs" + one.at(), one.detail()))
                                .toList());
            case Outcome.Scored scored -> scored(scale, scored, body.previous());
        };
    }

    private static Response scored(Scale scale, Outcome.Scored scored, ToScore.@Nullable Previous previous) {
        if (previous == null) {
            return Response.ok(ScoreView.of(scale, scored.score(), null)).build();
        }
        double before = previous.value();
        if (!(before >= scale.min() && before <= scale.max())) {
            return Problem.response(
                    ProblemType.INVALID_VALUE,
                    List.of(new FieldError("/previous/value", "Must be from " + scale.min() + " to " + scale.max())));
        }
        var change = Change.between(scale, before, scored.score().value(), previous.oneRater());
        return Response.ok(ScoreView.of(scale, scored.score(), change)).build();
    }
}
