package org.dermatrail.triage.problem;

import java.util.Locale;

/** The catalogue: what can be wrong, under a name that clients may rely on. */
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
    HISTORY_NOT_KEPT(409, "What it rested on then was not kept"),
    NOT_THE_QUESTION(409, "Another question is at hand"),
    ENDED(409, "The interview has ended"),
    CLOSED(409, "The assessment is closed"),
    WRONG_STEP(409, "This step is not possible now"),
    DRAFT_EXISTS(409, "There is a draft already"),
    VERSION_TAKEN(409, "The version has a number that is taken"),
    ALWAYS_CHECKED(409, "Every report is checked by this pathway"),
    PATHWAY_NEEDED(409, "Cases of other pathways rest on this pathway"),
    PRECONDITION_FAILED(412, "It was changed since it was read"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a media type that is not taken here"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key came with another body before"),
    FAULTY_PATHWAY(422, "The pathway has faults"),
    PRECONDITION_REQUIRED(428, "Say which version is meant"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NO_PROOF_KEY(503, "There is no key to sign proofs with"),
    UNAVAILABLE(503, "Not available at the moment");

    private static final String BASE = "https://dermatrail.org/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type for a bare HTTP status, where nothing more is known. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }

    /** The stable URI that identifies the type. */
    public String uri() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
