package org.dermatrail.content.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.paging.Keyset;
import org.dermatrail.content.paging.Page;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who did what to an article, when and why. */
@Path("/v1/articles/{slug}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
@SecurityRequirement(name = "token")
class HistoryResource {

    /** A step as the trail keeps it; {@code sequence} is its number in the whole service's trail. */
    record Entry(
            long sequence,
            String step,
            @Nullable String locale,
            String actor,
            Instant at,
            @Nullable String reason,
            @Nullable Integer revision,
            @Nullable UUID draft) {

        static Entry of(ChainedDeed chained) {
            Deed deed = chained.deed();
            return new Entry(
                    chained.sequence(),
                    deed.step(),
                    deed.locale(),
                    deed.actor(),
                    deed.at(),
                    deed.reason(),
                    deed.revision(),
                    deed.draft());
        }
    }

    private final AuditReading reading;

    HistoryResource(AuditReading reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({"editor", "reviewer", "admin"})
    @Operation(summary = "Every step of an article and its translations, the latest first")
    @APIResponse(responseCode = "200", description = "A page of steps, empty beyond the first one")
    public RestResponse<Page<Entry>> history(
            @PathParam("slug") String slug,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        if (!Manuscript.isSlug(slug)) {
            throw new RefusedRequest(Problem.of(ProblemType.NOT_FOUND, "No article can have this name."));
        }
        Keyset keyset = Keyset.of(cursor, limit);
        List<ChainedDeed> deeds = reading.of(slug, keyset.below(), keyset.rows());
        if (deeds.isEmpty() && !reading.isKnown(slug)) {
            throw new RefusedRequest(Problem.of(ProblemType.NOT_FOUND, "Nobody ever began an article of this name."));
        }
        return keyset.page(deeds, chained -> Long.toString(chained.sequence()), Entry::of, address);
    }
}
