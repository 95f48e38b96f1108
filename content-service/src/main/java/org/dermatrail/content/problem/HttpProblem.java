package org.dermatrail.content.problem;

/** The problem for a bare HTTP status, where nothing more is known. */
final class HttpProblem {

    private HttpProblem() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send a bearer token of a trusted issuer.");
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "Another role is needed.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take the method.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Ask for a format that the description names.");
            case 408 -> Problem.of(ProblemType.REQUEST_TIMEOUT, "Send the request again.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "Send less.");
            case 414 -> Problem.of(ProblemType.URI_TOO_LONG, "Ask for less in the address.");
            case 415 ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send a Content-Type that the description names, mostly application/json.");
            case 431 -> Problem.of(ProblemType.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Try again in a moment.");
            default ->
                status < 500
                        ? Problem.of(ProblemType.BAD_REQUEST, "The request is not well formed.")
                        : Problem.of(ProblemType.INTERNAL_ERROR, "The fault was logged; nothing was changed.");
        };
    }
}
