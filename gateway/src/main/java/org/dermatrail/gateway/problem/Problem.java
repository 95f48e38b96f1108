package org.dermatrail.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One refusal or failure, ready to be answered.
 *
 * @param detail what a client's developer should know about this case, or null when the title says it all
 * @param headers what HTTP wants beside the body, such as {@code Retry-After}
 */
public record Problem(ProblemType type, @Nullable String detail, Map<String, String> headers) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, Map.of());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /** The same problem with one more header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(type, detail, more);
    }

    /** The same problem with the seconds after which trying again may help. */
    public Problem retryAfter(long seconds) {
        return with("Retry-After", Long.toString(seconds));
    }

    /** The body, {@code application/problem+json}. */
    public JsonObject body() {
        JsonObject body = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status());
        return detail == null ? body : body.put("detail", detail);
    }

    /** Answers with this problem, unless an answer has begun already; then the connection is broken off. */
    public void answer(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        headers.forEach(response::putHeader);
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body().toBuffer());
    }
}
