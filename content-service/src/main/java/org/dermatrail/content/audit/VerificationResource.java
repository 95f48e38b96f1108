package org.dermatrail.content.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dermatrail.content.problem.RefusedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the trail still says what was written. */
@Path("/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
@SecurityRequirement(name = "token")
class VerificationResource {

    private final AuditReading reading;

    VerificationResource(AuditReading reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            summary = "Walk along the whole trail and find the first row that was changed, removed or put in",
            description = "The chain cannot show by itself that its end was cut off or written anew. Note the head of "
                    + "each check elsewhere and name it in the next one.")
    @APIResponseSchema(value = Verification.class, responseCode = "200", responseDescription = "What was found")
    public Response verification(@QueryParam("head") @Nullable String head) {
        if (head != null && !Digest.isWritten(head)) {
            throw RefusedRequest.parameter("head", "must be sha256: and 64 hexadecimal digits");
        }
        if (head != null && Digest.read(head).equals(Digest.NONE)) {
            throw RefusedRequest.parameter("head", "is the head of an empty trail, which proves nothing");
        }
        return Response.ok(reading.verify(head == null ? null : Digest.read(head)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
