package org.dermatrail.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** What the gateway takes out of a message's headers and what it puts in, on the way there and on the way back. */
final class Headers {

    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");
    private static final String HTML_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    private Headers() {}

    /** A client's word about who it forwards for is not believed; the gateway says what it sees itself. */
    static void towardsService(MultiMap headers, HttpServerRequest client, Trace trace) {
        removeHopByHop(headers);
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(headers::remove);
        headers.remove("Forwarded");
        headers.remove("X-Real-IP");
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(client.scheme()));
        if (client.authority() != null) {
            headers.set("X-Forwarded-Host", client.authority().toString());
        }
        headers.set(Trace.REQUEST_ID, trace.requestId());
        headers.set(Trace.TRACEPARENT, trace.traceparent());
        if (!trace.inherited()) {
            headers.remove(Trace.TRACESTATE);
        }
    }

    /** What the gateway has said already is not said twice; a page of a service runs no script from this origin. */
    static void towardsClient(MultiMap headers, MultiMap said) {
        removeHopByHop(headers);
        said.names().forEach(headers::remove);
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html") && !headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", HTML_POLICY);
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : connection.split(",", -1)) {
                if (!named.isBlank()) {
                    headers.remove(named.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
