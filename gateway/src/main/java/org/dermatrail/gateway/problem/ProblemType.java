package org.dermatrail.gateway.problem;

import java.net.URI;
import java.util.Locale;

/**
 * The catalogue of the gateway's problems. The constant's name is the stable part of the type's address, so renaming
 * one breaks clients; the title never varies, what varies goes into the detail.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    AMBIGUOUS_PATH(400, "The path can be read in more than one way"),
    INVALID_EVENT_ID(400, "Last-Event-ID is not an id of this stream"),
    INVALID_FILTER(400, "The filter of event types cannot be read"),
    AUTHENTICATION_REQUIRED(401, "A bearer token is needed"),
    INVALID_TOKEN(401, "The bearer token is not accepted"),
    ROLE_MISSING(403, "The token does not carry a role that this needs"),
    NOT_FOUND(404, "There is nothing at this path"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable form of the answer exists"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    BODY_TOO_LARGE(413, "The request body is too large"),
    URI_TOO_LONG(414, "The request URI is too long"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    INTERNAL_ERROR(500, "The gateway failed"),
    UPSTREAM_FAILED(502, "The service behind the gateway broke off"),
    OVERLOADED(503, "The gateway holds as much as it can"),
    UPSTREAM_UNAVAILABLE(503, "The service behind the gateway cannot be reached"),
    EVENTS_UNAVAILABLE(503, "Live events cannot be reached"),
    TOO_MANY_SUBSCRIBERS(503, "No further connection for live events is free"),
    UPSTREAM_TIMEOUT(504, "The service behind the gateway did not answer in time");

    private static final String BASE = "https://dermatrail.org/problems/";

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

    /** The stable address of this type. */
    public URI uri() {
        return URI.create(BASE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
