package org.dermatrail.gateway.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows the page. */
@Path("/")
public final class PortalResource {

    private final PortalPage page;

    PortalResource(PortalPage page) {
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(page.html())
                .header("Content-Security-Policy", page.policy())
                .header("Cache-Control", "no-cache")
                .build();
    }
}
