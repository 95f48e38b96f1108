package org.dermatrail.triage.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dermatrail.triage.problem.Problem;
import org.dermatrail.triage.problem.ProblemType;
import org.dermatrail.triage.proof.SignedProof;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proofs of scorings, for whoever may read the assessment. */
@Path("/v1/assessments/{id}/proof")
@RolesAllowed({"portal", "clinician", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs")
public class ProofResource {

    private final Proving proving;
    private final Caller caller;

    ProofResource(Proving proving, Caller caller) {
        this.proving = proving;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "proof",
            summary = "A signed proof of a scoring",
            description =
                    "Everything that the score rests on, in canonical JSON, signed with Ed25519. deploy/verify checks"
                            + " it and scores again without a server. It holds neither the person's words nor their pseudonym.")
    @APIResponse(
            responseCode = "200",
            description = "The proof; the same scoring always gives the same one",
            content = @Content(schema = @Schema(implementation = SignedProof.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was scored before knowledge and claims were kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "No key is configured",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response proof(
            @PathParam("id") UUID id,
            @Parameter(description = "The number of the scoring; the latest when left out")
                    @QueryParam("scoring")
                    @Nullable
                    @Pattern(regexp = "[1-9][0-9]{0,8}", message = "must be the number of a scoring, from 1")
                    String scoring) {
        return switch (proving.prove(caller.clinic(), id, scoring == null ? null : Integer.valueOf(scoring))) {
            case Proving.Signed signed -> Response.ok(signed.document()).build();
            case Proving.NoSuchScoring none -> Problem.response(ProblemType.NOT_FOUND);
            case Proving.NotKept unkept ->
                Problem.response(
                        ProblemType.HISTORY_NOT_KEPT,
                        "This scoring is older than the history of knowledge and claims, or this release cannot read it");
            case Proving.NoKey none ->
                Problem.response(ProblemType.NO_PROOF_KEY, "Set dermatrail.proof.keys; see deploy/kubernetes");
        };
    }
}
