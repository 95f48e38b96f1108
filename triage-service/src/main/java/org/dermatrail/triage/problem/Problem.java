package org.dermatrail.triage.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param detail about this occurrence, for developers; never a person's words
 * @param errors the single faults of a body
 */
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_SECONDS = "2";

    /**
     * One fault of a body.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or {@code ?name} for a parameter
     */
    @Schema(name = "FieldError")
    public record FieldError(String pointer, String detail) {}

    public static Response response(ProblemType type) {
        return response(type, null, null);
    }

    public static Response response(ProblemType type, @Nullable String detail) {
        return response(type, detail, null);
    }

    /** A response with the single faults of a body. */
    public static Response response(ProblemType type, List<FieldError> errors) {
        return response(type, null, errors);
    }

    private static Response response(ProblemType type, @Nullable String detail, @Nullable List<FieldError> errors) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(new Problem(type.uri(), type.title(), type.status(), detail, errors));
        if (type == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dermatrail\"");
        }
        if (type == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }
}
