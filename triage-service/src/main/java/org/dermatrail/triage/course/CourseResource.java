package org.dermatrail.triage.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dermatrail.triage.assessment.Pseudonym;
import org.dermatrail.triage.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a person has been over time. */
@Path("/v1/subjects/{subject}/course")
@RolesAllowed({"clinician", "admin"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course")
public class CourseResource {

    private final CourseReading reading;
    private final Caller caller;

    CourseResource(CourseReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "course",
            summary = "A person's reports over time and the trend of each instrument",
            description = "Whether a change is proven depends on the instrument's published measuring error.")
    public CourseView course(@PathParam("subject") @Pseudonym String subject) {
        return reading.of(caller.clinic(), subject);
    }
}
