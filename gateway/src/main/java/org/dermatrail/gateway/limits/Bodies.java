package org.dermatrail.gateway.limits;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.dermatrail.gateway.problem.Problem;
import org.dermatrail.gateway.problem.ProblemType;

/**
 * Reads a request's body whole, up to the limit and within the time, before a byte of it goes on. Bodies here are
 * small documents, so holding one costs little (and all of them together are bounded), and it buys three things: a body without a length is refused like any
 * other, a slow client occupies no service, and a request can be sent to a second replica.
 */
@Singleton
public final class Bodies {

    private static final long RETRY_AFTER_SECONDS = 2;

    private final Vertx vertx;
    private final LimitsConfig config;
    private final AtomicLong held = new AtomicLong();

    Bodies(Vertx vertx, LimitsConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** What reading a body came to. */
    public sealed interface Outcome {

        /** The body, empty when there is none. */
        record Whole(Buffer body) implements Outcome {}

        /** The body is not taken; some of it may not have been read. */
        record Refused(Problem problem) implements Outcome {}

        /** The client has gone. */
        record Gone() implements Outcome {}
    }

    /** Reads the body of a paused request; what it takes counts as held until the request has been answered. */
    public Future<Outcome> read(RoutingContext context) {
        HttpServerRequest request = context.request();
        long limit = config.body().asLongValue();
        if (announced(request) > limit) {
            return Future.succeededFuture(tooLarge());
        }
        if (request.isEnded()) {
            return Future.succeededFuture(new Outcome.Whole(Buffer.buffer()));
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        AtomicLong mine = new AtomicLong();
        context.addEndHandler(answered -> held.addAndGet(-mine.getAndSet(0)));
        return collect(request, limit, mine);
    }

    private Future<Outcome> collect(HttpServerRequest request, long limit, AtomicLong mine) {
        Promise<Outcome> outcome = Promise.promise();
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(
                config.bodyTime().toMillis(),
                late -> outcome.tryComplete(new Outcome.Refused(Problem.of(ProblemType.REQUEST_TIMEOUT))));
        request.exceptionHandler(broken -> outcome.tryComplete(new Outcome.Gone()));
        request.handler(chunk -> {
            if (outcome.future().isComplete()) {
                return;
            }
            if (body.length() + chunk.length() > limit) {
                outcome.tryComplete(tooLarge());
            } else if (held.get() + chunk.length() > config.bodies().asLongValue()) {
                outcome.tryComplete(
                        new Outcome.Refused(Problem.of(ProblemType.OVERLOADED).retryAfter(RETRY_AFTER_SECONDS)));
            } else {
                held.addAndGet(chunk.length());
                mine.addAndGet(chunk.length());
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> outcome.tryComplete(new Outcome.Whole(body)));
        request.resume();
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private Outcome tooLarge() {
        return new Outcome.Refused(Problem.of(
                ProblemType.BODY_TOO_LARGE, "At most " + config.body().asLongValue() + " bytes."));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
