package org.dermatrail.content.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.publishing.Drafting;
import org.dermatrail.content.publishing.TextKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows editors and reviewers what they are about to set off. */
@Path("/v1/articles/{slug}/draft/impact")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class ImpactResource {

    private final Drafting drafting;
    private final Impact impact;

    ImpactResource(Drafting drafting, Impact impact) {
        this.drafting = drafting;
        this.impact = impact;
    }

    @GET
    @RolesAllowed({"editor", "reviewer"})
    @Operation(
            summary = "What publishing the draft would set off",
            description =
                    "The ETag is the draft's: publish with it as If-Match, and what was shown is what is published.")
    @APIResponseSchema(value = ImpactView.class, responseCode = "200", responseDescription = "The impact")
    public Response impact(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
        return drafting.text(TextKey.own(slug))
                .map(draft -> Response.ok(impact.of(draft.text(), bearer))
                        .tag(new EntityTag(draft.tag()))
                        .build())
                .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such draft.")
                        .response());
    }
}
