package org.dermatrail.content.reliance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dermatrail.content.claim.Claims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What patients report and no article serves, so that editors know what to write next. */
@Path("/v1/gaps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class GapResource {

    /** A condition that no current claim applies to. */
    record Gap(String condition, long assessments) {}

    /** The gaps, the most reported first. */
    record Gaps(List<Gap> items) {}

    private final Reliance reliance;
    private final Claims claims;

    GapResource(Reliance reliance, Claims claims) {
        this.reliance = reliance;
        this.claims = claims;
    }

    @GET
    @RolesAllowed({"editor", "reviewer", "admin"})
    @Operation(summary = "Conditions that open assessments report and no current claim applies to")
    @APIResponse(responseCode = "200", description = "The gaps, the most reported first")
    public Gaps gaps() {
        Set<String> served = claims.conditionsServed();
        return new Gaps(reliance.reportedConditions().entrySet().stream()
                .filter(reported -> !served.contains(reported.getKey()))
                .map(reported -> new Gap(reported.getKey(), reported.getValue()))
                .sorted(Comparator.comparingLong(Gap::assessments).reversed().thenComparing(Gap::condition))
                .toList());
    }
}
