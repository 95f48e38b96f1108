package org.dermatrail.triage.recall;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.dermatrail.triage.tenancy.Clinics;
import org.dermatrail.triage.wire.PageSize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recalls of advice, each with the counts of the caller's own clinic. */
@Path("/v1/recalls")
@RolesAllowed({"clinician", "editor", "reviewer", "subscriber", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recalls")
public class RecallResource {

    private static final int SHOWN = 200;
    private static final String CURSOR = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Recalls recalls;
    private final Clinics clinics;
    private final Caller caller;
    private final SecurityIdentity identity;

    RecallResource(Recalls recalls, Clinics clinics, Caller caller, SecurityIdentity identity) {
        this.recalls = recalls;
        this.clinics = clinics;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "recalls", summary = "Recalls, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the following one",
            content = @Content(schema = @Schema(implementation = RecallView.Page.class)))
    public Response list(
            @QueryParam("cursor") @Nullable @Pattern(regexp = CURSOR, message = "This is no cursor of ours")
                    String cursor,
            @QueryParam("limit") @DefaultValue("50") @PageSize String limit) {
        int most = Integer.parseInt(limit);
        UUID after = cursor == null ? null : UUID.fromString(cursor);
        List<RecallView> found = clinics.within(
                caller.clinic(),
                () -> recalls.page(after, most + 1).stream()
                        .map(recall -> view(recall, null))
                        .toList());
        boolean more = found.size() > most;
        List<RecallView> items = more ? found.subList(0, most) : found;
        String next = more ? items.getLast().id().toString() : null;
        Response.ResponseBuilder response = Response.ok(new RecallView.Page(items, next));
        if (next != null) {
            response.header("Link", "</v1/recalls?cursor=" + next + "&limit=" + limit + ">; rel=\"next\"");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "recall",
            summary = "A recall; clinicians also see the clinic's assessments that it scored anew")
    @APIResponse(
            responseCode = "200",
            description = "The recall",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    public Response one(@PathParam("id") UUID id) {
        return clinics.within(
                caller.clinic(),
                () -> recalls.byId(id)
                        .map(recall -> Response.ok(view(
                                        recall,
                                        identity.hasRole("clinician") || identity.hasRole("admin")
                                                ? recalls.rescored(id, SHOWN)
                                                : null))
                                .build())
                        .orElseGet(() -> Problem.response(ProblemType.NOT_FOUND)));
    }

    private RecallView view(Recall recall, @Nullable List<RecallView.Rescored> assessments) {
        return RecallView.of(recall, recalls.counts(recall.id()), recalls.unacknowledged(recall.id()), assessments);
    }
}
