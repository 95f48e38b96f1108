package org.dermatrail.content.publishing;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, for the audit, and in which trace.
 *
 * @param name the subject of the token
 * @param traceparent W3C trace context of the request, handed on to the event
 */
public record Actor(String name, @Nullable String traceparent) {

    /** Nobody: the time has come. */
    static final Actor TIMETABLE = new Actor("(timetable)", null);

    private static final String TRACEPARENT = "[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    public Actor {
        traceparent = traceparent != null && traceparent.matches(TRACEPARENT) ? traceparent : null;
    }

    /** Whoever the token speaks of. */
    public static Actor of(JsonWebToken token, @Nullable String traceparent) {
        return new Actor(token.getSubject() == null ? token.getName() : token.getSubject(), traceparent);
    }
}
