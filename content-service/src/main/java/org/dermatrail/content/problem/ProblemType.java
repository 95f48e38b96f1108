package org.dermatrail.content.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of problem that the service answers with. The name of a constant is its stable address, so renaming one
 * breaks clients.
 */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not readable JSON"),
    INVALID_VALUE(400, "A value is missing or not allowed"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    AUTHOR_MAY_NOT_APPROVE(403, "Whoever wrote a draft may not review it"),
    NOT_FOUND(404, "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is available"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    ALREADY_EXISTS(409, "It exists already"),
    IMPORT_RUNNING(409, "An import of this source is running"),
    WRONG_STEP(409, "This step is not possible now"),
    QUALITY_GATE(409, "The text has faults that hold its publication up"),
    DRAFT_OUT_OF_DATE(409, "The article changed after the draft was begun"),
    WITHDRAWN(410, "The article was withdrawn"),
    PRECONDITION_FAILED(412, "It was changed by somebody else"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a format that is not read here"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key came with another body before"),
    PRECONDITION_REQUIRED(428, "Say which version is meant"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable {@code type} of RFC 9457. */
    public URI type() {
        return URI.create("https://dermatrail.org/problems/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
