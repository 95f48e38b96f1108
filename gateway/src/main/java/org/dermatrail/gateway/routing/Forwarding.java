package org.dermatrail.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Sends requests on to the services, each as one {@link Exchange} over a shared pool of connections. */
@Singleton
final class Forwarding {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int WAITING_PER_CONNECTION = 4;

    private final HttpClient client;
    private final HttpClient streaming;
    private final Upstreams upstreams;
    private final RoutingConfig config;

    Forwarding(Vertx vertx, Upstreams upstreams, RoutingConfig config) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setReadIdleTimeout(
                                (int) config.responseTimeout().plus(GRACE).toSeconds())
                        .setMaxWaitQueueSize(config.connections() * WAITING_PER_CONNECTION)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.connections()));
        this.streaming = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.streams()));
        this.upstreams = upstreams;
        this.config = config;
    }

    /** Sends the request, whose body has been read, to a replica and its answer back to the client. */
    void forward(HttpServerRequest request, Buffer body, Upstream upstream, Trace trace) {
        handle(request, new Exchange(upstream, upstreams.of(upstream).inTurn(), body, trace, config, client), client);
    }

    /**
     * Passes on the body of a paused request as it comes, no faster than the service takes it, and the answer likewise.
     */
    void stream(HttpServerRequest request, Upstream upstream, Trace trace) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        List<Replica> replicas = upstreams.of(upstream).inTurn();
        handle(request, new Exchange(upstream, replicas, null, trace, config, streaming), streaming);
    }

    private static void handle(HttpServerRequest request, Exchange exchange, HttpClient client) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }
}
