package org.dermatrail.triage.contract;

import jakarta.ws.rs.core.Application;
import org.dermatrail.triage.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the description of the HTTP interface says once for all operations. */
@OpenAPIDefinition(
        info = @Info(title = "Dermatrail triage service", version = "1"),
        tags = {
            @Tag(name = "Assessments", description = "Reports and their scorings"),
            @Tag(name = "Course", description = "Follow-ups, and how a person has been over time"),
            @Tag(name = "Intake", description = "What is understood of a text"),
            @Tag(name = "Interviews", description = "Questions until no answer matters any more"),
            @Tag(name = "Pathways", description = "The knowledge that scores reports"),
            @Tag(name = "Proofs", description = "Signed evidence of how a score came about"),
            @Tag(name = "Recalls", description = "What a change of a claim set off"),
            @Tag(name = "Subjects", description = "Access and erasure")
        },
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "An RFC 9457 problem",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
public class HttpDescription extends Application {}
