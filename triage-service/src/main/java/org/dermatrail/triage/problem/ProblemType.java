package org.dermatrail.triage.problem;

/** The catalogue: what can be wrong, under a name that clients may rely on. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not the JSON that is expected here"),
    INVALID_REQUEST("invalid-request", 400, "The request holds values that cannot be"),
    NOT_AUTHENTICATED("not-authenticated", 401, "A valid bearer token is needed"),
    FORBIDDEN("forbidden", 403, "The token does not allow this"),
    NOT_FOUND("not-found", 404, "There is nothing here for you"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No such representation is offered"),
    CONFLICT("conflict", 409, "The state does not allow this"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not understood"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key came with another body before"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "The service cannot work right now");

    private static final String BASE = "https://dermatrail.org/problems/";

    private final String name;
    private final int status;
    private final String title;

    ProblemType(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    /** The stable URI that identifies the type. */
    public String uri() {
        return BASE + name;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
