package org.dermatrail.gateway.limits;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;

/**
 * What a caller's bucket said to one request.
 *
 * @param burst the size of the bucket
 * @param rate how many requests flow back into it in a second
 * @param remaining how many are left
 * @param nanosToWait how long until one more is, in nanoseconds
 */
public record Rate(boolean granted, long burst, long rate, long remaining, long nanosToWait) {

    /**
     * Announces the state of the bucket in the fields of the IETF draft on rate limits: the quota {@code q} of a window
     * of {@code w} seconds, what remains of it as {@code r}, and {@code t} seconds until it is full again.
     */
    public void announce(HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", "\"default\";q=" + burst + ";w=" + seconds(burst))
                .putHeader("RateLimit", "\"default\";r=" + remaining + ";t=" + seconds(burst - remaining));
    }

    /** The refusal of a request that the bucket did not grant. */
    public Problem problem() {
        long wait = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanosToWait + TimeUnit.SECONDS.toNanos(1) - 1));
        return Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait);
    }

    private long seconds(long requests) {
        return Math.ceilDiv(requests, rate);
    }
}
