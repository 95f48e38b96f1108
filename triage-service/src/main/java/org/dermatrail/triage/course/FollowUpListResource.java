package org.dermatrail.triage.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.tenancy.Caller;
import org.dermatrail.triage.wire.PageSize;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The follow-ups that a clinic is waiting for. */
@Path("/v1/follow-ups")
@RolesAllowed({"clinician", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course")
public class FollowUpListResource {

    private final CourseReading reading;
    private final Caller caller;

    FollowUpListResource(CourseReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "followUps", summary = "The follow-ups that are expected, the first to be due first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads to the following one",
            content = @Content(schema = @Schema(implementation = FollowUpPage.class)))
    public Response expected(
            @QueryParam("overdue")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String overdue,
            @QueryParam("cursor") @Nullable @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("50") @PageSize String limit,
            @Context UriInfo address) {
        Optional<FollowUpPage.Place> after = cursor == null ? Optional.empty() : FollowUpPage.Place.of(cursor);
        if (cursor != null && after.isEmpty()) {
            return Problem.response(
                    ProblemType.INVALID_VALUE, List.of(new FieldError("?cursor", "This is no cursor of ours")));
        }
        FollowUpPage page =
                reading.expected(caller.clinic(), overdue.equals("true"), after.orElse(null), Integer.parseInt(limit));
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            String next = address.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            response.header("Link", "</v1/follow-ups?" + next + ">; rel=\"next\"");
        }
        return response.build();
    }
}
