package org.dermatrail.gateway.live;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The subscriber's end of a stream. A frame counts as sent when the connection has taken it, so whoever reads slowly
 * slows only its own stream down, and one who does not read at all is found out; nothing piles up in between.
 */
final class Stream {

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final long patienceMillis;

    Stream(RoutingContext context, long patienceMillis) {
        this.context = context;
        this.response = context.response();
        this.patienceMillis = patienceMillis;
    }

    /** The subscriber has gone, or reads too slowly to be waited for. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        Lost(String message, Throwable cause) {
            super(message, cause, false, false);
        }
    }

    void begin(String frames) throws Lost {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        send(frames);
    }

    /** Sends frames and waits until the connection has taken them. */
    void send(String frames) throws Lost {
        try {
            response.write(frames).toCompletionStage().toCompletableFuture().get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new Lost("it reads too slowly", slow);
        } catch (ExecutionException | IllegalStateException gone) {
            throw new Lost("it has gone", gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Lost("the gateway stops", interrupted);
        }
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    /**
     * Breaks the connection off at once. The ways of the response and of the connection would first wait until all that
     * is written has been taken, which a subscriber who does not read never does.
     */
    void abort() {
        HttpConnection connection = context.request().connection();
        if (connection instanceof ConnectionBase own) {
            own.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
