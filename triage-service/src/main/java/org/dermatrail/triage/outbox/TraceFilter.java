package org.dermatrail.triage.outbox;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Remembers the W3C trace of the request, so that the events it leads to, and the log lines, name it. */
@Provider
class TraceFilter implements ContainerRequestFilter {

    static final String TRACEPARENT = "traceparent";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        String trace = request.getHeaderString(TRACEPARENT);
        if (trace != null && FORM.matcher(trace).matches()) {
            MDC.put(TRACEPARENT, trace);
        } else {
            MDC.remove(TRACEPARENT);
        }
    }
}
