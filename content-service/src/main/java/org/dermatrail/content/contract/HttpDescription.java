package org.dermatrail.content.contract;

import jakarta.ws.rs.core.Application;
import org.dermatrail.content.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the description of the HTTP interface says once for all operations. */
@OpenAPIDefinition(
        info = @Info(title = "Dermatrail content service", version = "1"),
        tags = {
            @Tag(name = "articles", description = "Published articles and their history; open to anybody"),
            @Tag(name = "claims", description = "Claims by id; open to anybody"),
            @Tag(name = "publishing", description = "How a text becomes current; for editors and reviewers"),
            @Tag(name = "audit", description = "Who did what, when and why, and whether the record of it is intact"),
            @Tag(name = "knowledge", description = "What other systems ask on behalf of their users; open to anybody"),
            @Tag(name = "contracts", description = "The service's promises as documents")
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
