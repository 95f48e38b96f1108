package org.dermatrail.gateway.routing;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what one request is found again in the logs of all services.
 *
 * @param requestId the client's {@code X-Request-Id} if it is short and plain, else a new one
 * @param traceparent the client's W3C trace context if it is valid, else the root of a new one
 * @param inherited whether the trace context is the client's, so that its {@code tracestate} belongs to it
 */
record Trace(String requestId, String traceparent, boolean inherited) {

    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACEPARENT = "traceparent";
    static final String TRACESTATE = "tracestate";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static Trace of(MultiMap headers) {
        Optional<String> parent = valid(VALID, headers.get(TRACEPARENT));
        return new Trace(
                valid(PLAIN, headers.get(REQUEST_ID))
                        .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString()),
                parent.orElseGet(Trace::root),
                parent.isPresent());
    }

    private static Optional<String> valid(Pattern pattern, @Nullable String text) {
        return Optional.ofNullable(text).filter(sent -> pattern.matcher(sent).matches());
    }

    private static String root() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + "-01";
    }
}
