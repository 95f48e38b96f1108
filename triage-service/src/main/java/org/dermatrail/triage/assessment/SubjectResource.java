package org.dermatrail.triage.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's rights over what is kept of them: access and erasure, by the clinic's pseudonym. */
@Path("/v1/subjects/{subject}")
@RolesAllowed({"clinician", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
public class SubjectResource {

    private final Subjects subjects;
    private final Exporting exporting;
    private final Caller caller;

    SubjectResource(Subjects subjects, Exporting exporting, Caller caller) {
        this.exporting = exporting;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @Operation(operationId = "exportSubject", summary = "Everything that is kept of a subject, with their words")
    public SubjectExport export(@PathParam("subject") @Pseudonym String subject) {
        return exporting.of(caller.clinic(), subject);
    }

    @DELETE
    @Operation(operationId = "eraseSubject", summary = "Erase everything that is kept of a subject")
    public Erased erase(@PathParam("subject") @Pseudonym String subject) {
        return new Erased(subjects.erase(caller.clinic(), subject));
    }

    /** @param assessments how many were erased */
    record Erased(int assessments) {}
}
