package org.dermatrail.content.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.dermatrail.content.paging.Keyset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What lies on the desk, for the people who write and review. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "publishing")
@SecurityRequirement(name = "token")
class DraftListResource {

    /** A page of drafts. */
    record DraftPage(List<DraftHead> items, @Nullable String next) {}

    private final Drafts drafts;

    DraftListResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed({"editor", "reviewer"})
    @Operation(
            summary = "The drafts, those of translations too, the first begun first",
            description = "Without their texts. The draft itself is at /v1/articles/{slug}/draft?locale={locale}.")
    @APIResponseSchema(value = DraftPage.class, responseCode = "200", responseDescription = "A page of drafts")
    public Response list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "in_review", "approved", "scheduled"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("author") @Nullable String author,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        DraftFilter filter = new DraftFilter(state, author);
        Keyset keyset = Keyset.of(cursor, limit);
        Response page = keyset.page(
                        drafts.page(filter, keyset), draft -> draft.id().toString(), draft -> draft, address)
                .toResponse();
        return Response.fromResponse(page).header("Cache-Control", "no-store").build();
    }
}
