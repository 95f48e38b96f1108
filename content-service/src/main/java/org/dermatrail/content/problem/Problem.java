package org.dermatrail.content.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * An RFC 9457 problem.
 *
 * @param more members beyond the standard ones, such as {@code allowed} or {@code successor}
 */
@Schema(
        description = "An RFC 9457 problem; further members depend on its type",
        properties = {
            @SchemaProperty(
                    name = "allowed",
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    description = "The steps that are possible instead, of wrong-step and draft-out-of-date"),
            @SchemaProperty(
                    name = "findings",
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "What holds a publication up, as in the quality of a draft, of quality-gate"),
            @SchemaProperty(
                    name = "locales",
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    description = "The languages that there are, of not-found"),
            @SchemaProperty(
                    name = "successor",
                    implementation = String.class,
                    description = "The slug of the article to read instead, of withdrawn"),
            @SchemaProperty(
                    name = "withdrawnAt",
                    implementation = Instant.class,
                    description = "Since when readers no longer get it, of withdrawn")
        })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<FieldFault> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> more) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long a client should wait before it tries again after a 503, in seconds. */
    private static final int RETRY_AFTER_SECONDS = 2;

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.type(), type.title(), type.status(), detail, List.of(), Map.of());
    }

    /** A refusal of values, each with its place. */
    public static Problem invalid(List<FieldFault> faults) {
        ProblemType type = ProblemType.INVALID_VALUE;
        String detail = faults.size() == 1 ? "One value is refused." : faults.size() + " values are refused.";
        return new Problem(type.type(), type.title(), type.status(), detail, List.copyOf(faults), Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> extended = new TreeMap<>(more);
        extended.put(member, value);
        return new Problem(type, title, status, detail, errors, Map.copyOf(extended));
    }

    /** The same problem with other words about this case. */
    Problem saying(String words) {
        return new Problem(type, title, status, words, errors, more);
    }

    public Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header("Cache-Control", "no-store")
                .entity(this);
        if (status == ProblemType.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer realm=\"dermatrail\"");
        }
        if (status == ProblemType.UNAVAILABLE.status()) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
