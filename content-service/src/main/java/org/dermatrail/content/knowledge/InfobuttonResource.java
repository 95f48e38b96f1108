package org.dermatrail.content.knowledge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dermatrail.content.problem.Problem;
import org.dermatrail.content.problem.ProblemType;
import org.dermatrail.content.problem.RefusedRequest;
import org.dermatrail.door.OpenParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Knowledge requests by HL7's Context-Aware Knowledge Retrieval guide, for anybody. */
@Path("/infobutton")
@RunOnVirtualThread
@PermitAll
@Tag(name = "knowledge")
class InfobuttonResource {

    private final KnowledgeRetrieval retrieval;

    InfobuttonResource(KnowledgeRetrieval retrieval) {
        this.retrieval = retrieval;
    }

    @GET
    @OpenParameters
    @Operation(
            summary = "Articles and claims about a code, by HL7's Infobutton URL guide",
            description = "Further values of a parameter have a number behind its name, as in mainSearchCriteria.v.c1."
                    + " Parameters of the guide that are not listed here, and unknown ones, are passed over."
                    + " Age, gender, task and care setting are given back with the answer and narrow nothing: claims"
                    + " have no bounds of age or sex, so what is said holds for everybody or says for whom.")
    @Parameter(
            name = "mainSearchCriteria.v.c",
            in = ParameterIn.QUERY,
            description = "The code",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "mainSearchCriteria.v.cs",
            in = ParameterIn.QUERY,
            description = "The object identifier of its system",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "mainSearchCriteria.v.dn",
            in = ParameterIn.QUERY,
            description = "Its name, asked for where the code is missing or not known",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "subTopic.v.c",
            in = ParameterIn.QUERY,
            description = "A MeSH qualifier that narrows the claims",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "age.v.v",
            in = ParameterIn.QUERY,
            description = "The patient's age",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "age.v.u",
            in = ParameterIn.QUERY,
            description = "Its UCUM unit",
            schema = @Schema(enumeration = {"a", "mo", "wk", "d", "h", "min"}))
    @Parameter(
            name = "patientPerson.administrativeGenderCode.c",
            in = ParameterIn.QUERY,
            schema = @Schema(enumeration = {"F", "M", "UN"}))
    @Parameter(
            name = "taskContext.c.c",
            in = ParameterIn.QUERY,
            description = "What is being done, by HL7's ActTaskCode, such as PROBLISTREV; given back, nothing more",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "performer",
            in = ParameterIn.QUERY,
            description = "Who asks; whoever asks reads too, where informationRecipient does not say",
            schema = @Schema(enumeration = {"PAT", "PROV", "PAYOR"}))
    @Parameter(
            name = "performer.languageCode.c",
            in = ParameterIn.QUERY,
            description = "Their language, used where informationRecipient.languageCode.c does not say",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "informationRecipient",
            in = ParameterIn.QUERY,
            description = "Who will read it; also understood by informationRecipient.patient and"
                    + " informationRecipient.healthCareProvider and what is below them",
            schema = @Schema(enumeration = {"PAT", "PROV", "PAYOR"}))
    @Parameter(
            name = "informationRecipient.languageCode.c",
            in = ParameterIn.QUERY,
            description = "Their language",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "knowledgeResponseType",
            in = ParameterIn.QUERY,
            schema = @Schema(enumeration = {"application/atom+xml", "text/xml", "application/json"}))
    @APIResponse(
            responseCode = "200",
            description = "The feed, without entries when nothing was found",
            content = {
                @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag that was sent")
    @APIResponse(responseCode = "406", ref = "Problem")
    public Response answer(@Context UriInfo address, @Context HttpHeaders headers, @Context Request request)
            throws SQLException {
        KnowledgeRequest asked =
                RequestParameters.read(address.getQueryParameters(), accepted(headers.getAcceptableMediaTypes()));
        Feed feed = retrieval.answer(asked, address.getBaseUri());
        byte[] body = switch (asked.type()) {
            case JSON -> FeedJson.of(feed);
            case ATOM, XML -> FeedAtom.of(feed);
        };
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, asked.type().contentType()) : unchanged)
                .tag(tag)
                .header("Vary", "Accept")
                .header("Cache-Control", "no-cache")
                .header("Content-Language", asked.language())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What the headers ask for, where the parameters do not say. */
    private static ResponseType accepted(List<MediaType> ranges) {
        for (MediaType range : ranges) {
            boolean any = range.isWildcardType()
                    || range.isWildcardSubtype() && range.getType().equals("application");
            if (any || range.getSubtype().equals("atom+xml")) {
                return ResponseType.ATOM;
            }
            if (range.getSubtype().equals("json")) {
                return ResponseType.JSON;
            }
            if (range.getSubtype().equals("xml")
                    || range.isWildcardSubtype() && range.getType().equals("text")) {
                return ResponseType.XML;
            }
        }
        throw new RefusedRequest(Problem.of(ProblemType.NOT_ACCEPTABLE, "Known are " + ResponseType.known() + "."));
    }
}
