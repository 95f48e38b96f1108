package org.dermatrail.triage.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys that proofs are checked with, for everybody. */
@Path("/v1/proof-keys")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs")
public class ProofKeysResource {

    private final Signing signing;

    ProofKeysResource(Signing signing) {
        this.signing = signing;
    }

    @GET
    @Operation(operationId = "proofKeys", summary = "The public Ed25519 keys of proofs as a JWK set")
    @APIResponse(
            responseCode = "200",
            description = "The keys, each named by its thumbprint (RFC 7638)",
            content = @Content(schema = @Schema(implementation = Keys.class)))
    @APIResponse(
            responseCode = "503",
            description = "No key is configured",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response keys() {
        return signing.publicKeys()
                .map(set -> Response.ok(set).build())
                .orElseGet(() -> Problem.response(ProblemType.NO_PROOF_KEY, "Set dermatrail.proof.keys"));
    }

    /** A JWK set (RFC 7517). */
    @Schema(name = "ProofKeys")
    record Keys(List<Map<String, String>> keys) {}
}
